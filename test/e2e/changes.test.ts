import { afterEach, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM, FILLER, OTHER_CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { until, whileNothingHappens } from "./eventually.ts";
import { markedWords } from "./marked-words.ts";
import { isPlaced } from "./open-card.ts";

inEachBrowser((stand) => {
  let page: Page;
  afterEach(() => page.close());

  const openWith = async (html: string, badges: number): Promise<void> => {
    page = await stand.harness.open(stand.pages.make(html));
    await stand.harness.until(page, (layer) => (layer?.badges.length ?? 0) === badges);
  };

  test("text appended to the article is marked, and what was marked stays", async () => {
    await openWith(articlePage(), 1);
    await page.evaluate((text) => {
      const p = document.createElement("p");
      p.textContent = text;
      document.querySelector("article")!.append(p);
    }, OTHER_CLAIM);
    const { badges } = await stand.harness.until(page, (layer) => layer?.badges.length === 2);
    expect(badges[1]!.label).toContain("Syrian Network for Human Rights");
  });

  test("a paragraph that the page takes away takes its badge with it", async () => {
    await openWith(articlePage({ body: `<p>${CLAIM}</p><p id="gone">${OTHER_CLAIM}</p>` }), 2);
    await page.evaluate(() => document.querySelector("#gone")!.remove());
    const { badges } = await stand.harness.until(page, (layer) => layer?.badges.length === 1);
    expect(badges[0]!.label).not.toContain("Syrian Network for Human Rights");
  });

  test("a page that renders its article anew keeps its marks", async () => {
    await openWith(articlePage(), 1);
    await page.evaluate(() => {
      const article = document.querySelector("article")!;
      const copy = article.cloneNode(true);
      article.replaceChildren(...copy.childNodes);
    });
    const marked = await until(
      async () => (await page.evaluate(markedWords)).join(),
      (marked) => marked.includes("399"),
      "the words of the new article are marked",
    );
    expect(marked).toContain("399");
    await stand.harness.until(page, isPlaced);
  });

  test("marks follow a navigation inside the page, in both directions", async () => {
    await openWith(articlePage(), 1);
    const go = (path: string, text: string): Promise<void> =>
      page.evaluate(
        (path, text) => {
          history.pushState(null, "", path);
          document.querySelector("article")!.innerText = text;
        },
        path,
        text,
      );
    await go("/made/elsewhere", `Bakers of the old town\n\n${FILLER}\n\n${FILLER}`);
    await stand.harness.until(page, (layer) => layer === undefined);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await go("/made/again", `A second count\n\n${OTHER_CLAIM}\n\n${FILLER}`);
    await stand.harness.until(page, (layer) => layer?.badges.length === 1);
  });

  test("a page that removes our layer gets it back, unless it insists", async () => {
    await openWith(articlePage(), 1);
    const remove = (): Promise<void> =>
      page.evaluate(() => document.querySelector("whocounts-marks")?.remove());
    await remove();
    await stand.harness.until(page, (layer) => layer?.badges.length === 1);
    await until(
      async () => {
        await remove();
        return page.evaluate(() => [...CSS.highlights.keys()]);
      },
      (marks) => marks.length === 0,
      "the extension gives up",
    );
    expect(await stand.harness.layer(page)).toBeUndefined();
  });

  test.each(["body", "html"])("a page that exchanges its %s is read anew", async (name) => {
    await openWith(articlePage(), 1);
    await page.evaluate(
      (selector, before, after) => {
        const old = document.querySelector(selector)!;
        const next = old.cloneNode(true) as Element;
        next.querySelector("whocounts-marks")?.remove();
        for (const p of next.querySelectorAll("p"))
          if (p.textContent === before) p.textContent = after;
        old.replaceWith(next);
      },
      name,
      CLAIM,
      OTHER_CLAIM,
    );
    const { badges } = await stand.harness.until(
      page,
      (layer) => isPlaced(layer) && layer?.badges[0]?.label.includes("Network") === true,
    );
    expect(badges).toHaveLength(1);
  });

  test("a copy of our layer holds nothing", async () => {
    await openWith(articlePage(), 1);
    const copy = await page.evaluate(() => {
      const host = document.querySelector("whocounts-marks")!;
      const clone = host.cloneNode(true) as Element;
      document.body.append(clone);
      return [host.shadowRoot, clone.shadowRoot, clone.childNodes.length, host.attributes.length];
    });
    expect(copy).toEqual([null, null, 0, 0]);
  });

  test("what a reader writes is never read or marked", async () => {
    const body = `<p>${CLAIM}</p><div contenteditable="true"><p>${OTHER_CLAIM}</p></div><textarea>${OTHER_CLAIM}</textarea>`;
    await openWith(articlePage({ body }), 1);
    await page.evaluate((text) => {
      document.querySelector("[contenteditable]")!.append(text);
    }, OTHER_CLAIM);
    await whileNothingHappens(600);
    expect((await stand.harness.layer(page))?.badges).toHaveLength(1);
  });
});
