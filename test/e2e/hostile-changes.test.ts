import { afterEach, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM, OTHER_CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { whileNothingHappens } from "./eventually.ts";
import type { ShownLayer } from "./layer.ts";
import { setSiteAccess } from "./site-access.ts";

/** The claim as a translation would put it, in a language that no rule reads. */
const TRANSLATED =
  "Syyrian hallituksen joukot rikkoivat maanlaajuista aselepoa 399 kertaa sen yhdentoista ensimmäisen päivän aikana.";

const isPlaced = (layer: ShownLayer | undefined): boolean => layer?.badges[0]?.hidden === false;
const isGone = (layer: ShownLayer | undefined): boolean => (layer?.badges.length ?? 0) === 0;

/** Runs in the page: what browsers do when the reader has the page translated. */
function translate(text: string): void {
  document.documentElement.lang = "fi";
  document.documentElement.className = "translated-ltr";
  const kept = (globalThis as { kept?: [Text, Element][] }).kept ?? [];
  (globalThis as { kept?: [Text, Element][] }).kept = kept;
  for (const paragraph of document.querySelectorAll("article p")) {
    const original = paragraph.firstChild as Text;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = original.data.includes("ceasefire") ? text : "Tori avattiin seitsemältä.";
    outer.append(inner);
    original.replaceWith(outer);
    kept.push([original, outer]);
  }
}

/** Runs in the page: "show original". */
function showOriginal(): void {
  document.documentElement.lang = "en";
  document.documentElement.className = "";
  for (const [original, outer] of (globalThis as { kept?: [Text, Element][] }).kept ?? [])
    outer.replaceWith(original);
}

inEachBrowser((stand) => {
  let page: Page;
  afterEach(() => page.close());

  test("a translation takes the marks of its words away, and the original brings them back", async () => {
    page = await stand.harness.open(stand.pages.make(articlePage()));
    await stand.harness.until(page, isPlaced);
    await page.evaluate(translate, TRANSLATED);
    await stand.harness.until(page, isGone);
    await page.evaluate(showOriginal);
    const { badges } = await stand.harness.until(page, isPlaced);
    expect(badges).toHaveLength(1);
  });

  test("access withdrawn while a page is open takes everything away; given back, it marks again", async () => {
    page = await stand.harness.open(stand.pages.make(articlePage()));
    await stand.harness.until(page, isPlaced);
    await setSiteAccess(stand.harness, page, false);
    try {
      await stand.harness.until(page, (layer) => layer === undefined);
      const other = await stand.harness.open(stand.pages.make(articlePage()));
      await whileNothingHappens(1000);
      expect(await stand.harness.layer(other)).toBeUndefined();
      await other.close();
    } finally {
      await setSiteAccess(stand.harness, page, true);
    }
    await stand.harness.until(page, isPlaced);
  });

  test("a document in a sandbox is marked; a frame in a sandbox is not looked into", async () => {
    const frame = `<iframe sandbox="allow-scripts" srcdoc="<article><p>${OTHER_CLAIM}</p></article>"></iframe>`;
    const html = articlePage({ before: frame, after: frame });
    page = await stand.harness.open(
      stand.pages.make(html, { "content-security-policy": "sandbox allow-scripts" }),
    );
    const { badges } = await stand.harness.until(page, isPlaced);
    expect(badges).toHaveLength(1);
  });

  test("200,000 visible nodes beside the article are no hindrance", async () => {
    const crowd = `<div>${"<i>x</i> ".repeat(50_000)}</div>`;
    page = await stand.harness.open(
      stand.pages.make(articlePage({ before: crowd, after: crowd, body: `<p>${CLAIM}</p>` })),
    );
    const nodes = await page.evaluate(() => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      let count = 0;
      while (walker.nextNode()) count += 1;
      return count;
    });
    expect(nodes).toBeGreaterThan(200_000);
    await stand.harness.until(page, (layer) => layer?.badges.length === 1);
  });
});
