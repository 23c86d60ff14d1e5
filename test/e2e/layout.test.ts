import { afterEach, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM, FILLER, OTHER_CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { showAsPrinted } from "./emulate.ts";
import { until } from "./eventually.ts";
import type { ShownBadge, ShownLayer } from "./layer.ts";
import { isPlaced, onBadge } from "./open-card.ts";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const boxOf = ({ left, top, width, height }: ShownBadge): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** The lines of text and the pictures of a page, as boxes. */
const contents = (page: Page): Promise<Box[]> => bodiesOfText(page, 0, 0);

/** The same without so much of each line's height at the top, where only tips of letters are, and at the bottom. */
const bodiesOfText = (page: Page, tips: number, tails: number): Promise<Box[]> =>
  page.evaluate(
    (tips, tails) => {
      const boxes: Box[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        for (const { left, top, right, bottom, width } of range.getClientRects())
          if (width > 1)
            boxes.push({
              left,
              top: top + Math.max(4, tips * (bottom - top)),
              right,
              bottom: bottom - Math.max(4, tails * (bottom - top)),
            });
      }
      return boxes;
    },
    tips,
    tails,
  );

/** How far a badge stands from the words of its claim. */
const distance = (page: Page, { top, height }: ShownBadge): Promise<number> =>
  page.evaluate(
    (middle) => {
      const marked = [...CSS.highlights.values()].flatMap((ranges) => [...ranges])[0]!;
      const range = document.createRange();
      range.setStart(marked.startContainer, marked.startOffset);
      range.setEnd(marked.endContainer, marked.endOffset);
      const { top, bottom } = range.getBoundingClientRect();
      return Math.max(0, top - middle, middle - bottom);
    },
    top + height / 2,
  );

inEachBrowser((stand) => {
  let page: Page;
  afterEach(() => page.close());
  const open = async (html: string): Promise<ShownLayer> => {
    page = await stand.harness.open(stand.pages.make(html));
    return stand.harness.until(page, isPlaced);
  };
  const again = (): Promise<ShownLayer> => stand.harness.until(page, isPlaced);

  const SIDEBAR = `<style>.grid { display: grid; grid-template-columns: 700px 300px; gap: 12px; width: 1012px; margin: auto } article { width: auto }</style>`;
  test.each([
    ["in a wide margin", articlePage()],
    [
      "between article and sidebar",
      articlePage({
        head: SIDEBAR,
        before: `<div class="grid">`,
        after: `<aside><p>${FILLER.repeat(9)}</p></aside></div>`,
        body: `<p>${CLAIM}</p><p>${OTHER_CLAIM}</p>`,
      }),
    ],
    [
      "in two columns",
      articlePage({
        head: "<style>article { columns: 2; column-gap: 40px; width: 900px }</style>",
        body: `<p>${FILLER}</p><p>${CLAIM}</p>${`<p>${FILLER}</p>`.repeat(4)}<p>${OTHER_CLAIM}</p>`,
      }),
    ],
    [
      "of a page read from right to left",
      articlePage({ root: 'lang="en" dir="rtl"', body: `<p>${CLAIM}</p><p>${OTHER_CLAIM}</p>` }),
    ],
  ])("badges cover no text %s", async (_, html) => {
    const { badges } = await open(html);
    const boxes = await contents(page);
    const covered = badges.filter((badge) => boxes.some((box) => overlap(boxOf(badge), box)));
    expect(covered).toEqual([]);
    const pairs = badges.flatMap((badge, i) =>
      badges.slice(i + 1).filter((other) => overlap(boxOf(badge), boxOf(other))),
    );
    expect(pairs).toEqual([]);
  });

  test("on a narrow page the badge is an icon inside the page", async () => {
    page = await stand.harness.browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    const html = articlePage({
      head: `<meta name="viewport" content="width=device-width"><style>article { width: auto; margin: 12px }</style>`,
    });
    await page.goto(stand.pages.make(html));
    const { badges } = await again();
    const { left, width } = badges[0]!;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });

  test("on a narrow page an icon covers no letter, in whatever line its words end", async () => {
    page = await stand.harness.browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    const body = [CLAIM, OTHER_CLAIM, CLAIM, OTHER_CLAIM]
      .map((claim, i) => `<p>${FILLER.slice(0, 60 + 9 * i)} ${claim} ${FILLER}</p>`)
      .join("");
    for (const font of ["18px/1.6 serif", "16px/1.35 sans-serif", "17px/1.5 serif"]) {
      const head = `<meta name="viewport" content="width=device-width"><style>body { font: ${font} } article { width: auto; margin: 12px }</style>`;
      await page.goto(stand.pages.make(articlePage({ head, body })));
      const { badges } = await again();
      expect(badges.length).toBeGreaterThanOrEqual(4);
      const boxes = await bodiesOfText(page, 0.45, 0.25);
      const covered = badges.filter((badge) => boxes.some((box) => overlap(boxOf(badge), box)));
      expect(covered).toEqual([]);
    }
  });

  test("badges stay with their words when the window, the font or the page above changes", async () => {
    await open(articlePage({ before: `<div id="above"></div>` }));
    const changes = [
      () => page.setViewport({ width: 900, height: 700 }),
      () => page.evaluate(() => void (document.body.style.fontSize = "26px")),
      () =>
        page.evaluate(
          () => void (document.querySelector<HTMLElement>("#above")!.style.height = "333px"),
        ),
      () => page.evaluate(() => void (document.documentElement.style.zoom = "1.5")),
      () => page.evaluate(() => scrollTo(0, 120)),
    ];
    for (const change of changes) {
      await change();
      const far = await until(
        async () => distance(page, (await again()).badges[0]!),
        (far) => far < 120,
        "the badge stands beside its words again",
      );
      expect(far).toBeLessThan(120);
    }
  });

  test("in a box that scrolls, badges move with their words and vanish with them", async () => {
    const head = `<style>main { height: 400px; overflow: auto; border: 1px solid; }</style>`;
    const filler = `<p>${FILLER}</p>`.repeat(12);
    const first = await open(articlePage({ head, body: `<p>${CLAIM}</p>${filler}` }));
    await page.evaluate(() => document.querySelector("main")!.scrollTo(0, 60));
    const { badges } = await stand.harness.until(
      page,
      (layer) => (layer?.badges[0]?.top ?? Infinity) < first.badges[0]!.top,
    );
    expect(first.badges[0]!.top - badges[0]!.top).toBeCloseTo(60, 0);
    await page.evaluate(() => document.querySelector("main")!.scrollTo(0, 600));
    await stand.harness.until(page, (layer) => layer?.badges[0]?.hidden === true);
    await page.evaluate(() => document.querySelector("main")!.scrollTo(0, 0));
    await again();
  });

  test("a sticky header covers badges as it covers their words", async () => {
    const before = `<header style="position: sticky; top: 0; height: 90px; background: #eee; z-index: 10">News</header>`;
    const { badges } = await open(
      articlePage({ before, after: `<div style="height: 3000px"></div>` }),
    );
    await page.evaluate((y) => scrollTo(0, y), badges[0]!.top - 30);
    const { badges: moved } = await stand.harness.until(
      page,
      (layer) => (layer?.badges[0]?.top ?? Infinity) < 90,
    );
    const onTop = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.tagName,
      ...onBadge(moved[0]!),
    );
    expect(onTop).toBe("HEADER");
  });

  test("an article above the page's other layers keeps its badges in sight", async () => {
    const head = `<style>main { position: relative; z-index: 5; background: white }</style>`;
    const { badges } = await open(articlePage({ head }));
    const onTop = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.localName,
      ...onBadge(badges[0]!),
    );
    expect(onTop).toBe("whocounts-marks");
  });

  test("nothing of ours is printed", async () => {
    await open(articlePage());
    await showAsPrinted(page, stand.harness.kind);
    const box = await page.evaluate(() => {
      const host = document.querySelector("whocounts-marks")!;
      return [getComputedStyle(host).display, host.getClientRects().length];
    });
    expect(box).toEqual(["none", 0]);
  });
});
