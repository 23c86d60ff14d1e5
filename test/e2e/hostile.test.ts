import { afterEach, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM, FILLER, OTHER_CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { markedWords } from "./marked-words.ts";
import { isPlaced, openCard } from "./open-card.ts";

/** Runs before anything else on the page. */
const script = (code: string): string => `<script>${code}</script>`;

const CLOBBERED = `<form id="f"><input name="textContent"><input name="parentNode"><input name="getAttribute">
  <input name="firstChild"><input name="nodeType"><input name="localName"><input name="nextSibling"></form>
  <img name="body"><img name="createTreeWalker"><img name="querySelectorAll"><form name="documentElement"></form>
  <img name="createRange"><img name="adoptedStyleSheets"><img name="contentType"><form name="fonts"></form>`;

const HOSTILE_PAGES: readonly [name: string, html: string][] = [
  [
    "whose getters throw",
    articlePage({
      head: script(`
        for (const [owner, name] of [[Node, "textContent"], [Node, "parentNode"], [Node, "firstChild"], [CharacterData, "data"], [Document, "body"], [Element, "shadowRoot"], [Event, "isTrusted"]])
          Object.defineProperty(owner.prototype, name, { get() { throw new Error("no") }, configurable: false });`),
    }),
  ],
  ["that clobbers the properties of nodes", articlePage({ before: CLOBBERED, after: CLOBBERED })],
  [
    "that redefines what a page is made of",
    articlePage({
      head: script(`
        Element.prototype.attachShadow = () => { throw new Error("no") };
        Document.prototype.createElement = () => null;
        Range.prototype.getClientRects = () => [];
        window.MutationObserver = window.ResizeObserver = window.Highlight = window.CSSStyleSheet = undefined;
        Array.prototype.map = Map.prototype.get = () => { throw new Error("no") };
        window.requestAnimationFrame = () => 0;`),
    }),
  ],
  [
    "that freezes its objects",
    articlePage({
      after: script(`
        for (const object of [window.CSS, CSS.highlights, document.adoptedStyleSheets, document, document.body, Node.prototype, Element.prototype, Object.prototype])
          try { Object.freeze(object) } catch {}`),
    }),
  ],
  [
    "that styles everything away",
    articlePage({
      head: "<style>html > :not(head, body), whocounts-marks, * { opacity: 1; } whocounts-marks { display: none !important; visibility: hidden !important; position: static !important }</style>",
    }),
  ],
  [
    "with broken markup",
    `<html lang=en><meta property=article:published_time content=2017-01-13><title>Two counts</title></p><table><p>${CLAIM}<td><b><p>${FILLER}<i></b></table></div></div><div><p>${FILLER}<svg><p>`,
  ],
  [
    "nested 10,000 deep",
    articlePage({
      before: "<div>".repeat(10_000) + "</div>".repeat(10_000),
      after: "<b>".repeat(10_000),
    }),
  ],
  [
    "that never rests",
    articlePage({
      body: `<p>${CLAIM}</p><p id="clock">0</p>`,
      after: script(`let n = 0; setInterval(() => { clock.textContent = n++ }, 5)`),
    }),
  ],
  [
    "that writes its whole document anew",
    articlePage({
      body: `<p>${FILLER}</p>`,
      after: script(`
        addEventListener("load", () => setTimeout(() => {
          document.open();
          document.write(${JSON.stringify(articlePage())});
          document.close();
        }, 300));`),
    }),
  ],
  [
    "that counts every change of its document and fights it",
    articlePage({
      after: script(`
        new MutationObserver(() => { for (const node of [...document.documentElement.children]) if (!/HEAD|BODY/.test(node.tagName)) node.hidden = true })
          .observe(document, { childList: true, subtree: true });`),
    }),
  ],
];

const POLICIES: readonly [name: string, headers: Record<string, string>][] = [
  [
    "allows nothing",
    { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" },
  ],
  ["allows nothing at all", { "content-security-policy": "default-src 'none'" }],
  [
    "demands trusted types",
    { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" },
  ],
  [
    "has a policy of its own for all types",
    {
      "content-security-policy":
        "require-trusted-types-for 'script'; trusted-types default; script-src 'none'",
    },
  ],
  ["is a sandbox", { "content-security-policy": "sandbox allow-scripts" }],
  [
    "is a sandbox of its own site",
    { "content-security-policy": "sandbox allow-scripts allow-same-origin" },
  ],
  ["is a sandbox without scripts", { "content-security-policy": "sandbox" }],
  [
    "is a sandbox that allows nothing at all",
    { "content-security-policy": "sandbox; default-src 'none'" },
  ],
  [
    "isolates itself",
    { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" },
  ],
];

inEachBrowser((stand) => {
  let page: Page;
  afterEach(() => page.close());

  const cardOfOnlyBadge = async (): Promise<string | undefined> => {
    const { badges, card } = await openCard(stand.harness, page);
    expect(badges).toHaveLength(1);
    return card;
  };

  describe("marks and opens its card on a page", () => {
    test.each(HOSTILE_PAGES)("%s", async (_, html) => {
      page = await stand.harness.open(stand.pages.make(html));
      expect(await cardOfOnlyBadge()).toContain("399 violations");
    });

    test.each(POLICIES)("that %s", async (_, headers) => {
      page = await stand.harness.open(stand.pages.make(articlePage(), headers));
      expect(await cardOfOnlyBadge()).toContain("399 violations");
    });
  });

  test("a page in XHTML is read by its own rules", async () => {
    const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Two counts</title><meta property="article:published_time" content="2017-01-13"/></head><body><article><h1>Two counts</h1><p>${FILLER}</p><p>${CLAIM}</p></article></body></html>`;
    page = await stand.harness.open(
      stand.pages.make(xhtml, { "content-type": "application/xhtml+xml" }),
    );
    expect(await cardOfOnlyBadge()).toContain("399 violations");
  });

  test("an article of two megabytes is marked, in slices, far down too", async () => {
    const body = `<p>${CLAIM}</p>${`<p>${FILLER}</p>`.repeat(12_000)}<p>${OTHER_CLAIM}</p>`;
    page = await stand.harness.open(stand.pages.make(articlePage({ body })));
    await stand.harness.until(page, isPlaced);
    expect((await page.evaluate(markedWords)).join(" … ")).toMatch(
      /399 times.* … .*178 violations/,
    );
  });

  test("a page of a million nodes stays usable", async () => {
    const grow = script(`
      const box = document.createElement("div");
      for (let i = 0; i < 500_000; i++) box.append(document.createElement("i"), "x");
      box.hidden = true; document.body.append(box);`);
    page = await stand.harness.open(stand.pages.make(articlePage({ after: grow })));
    await stand.harness.until(page, isPlaced);
    expect(await page.evaluate(() => document.querySelectorAll("i").length)).toBe(500_000);
  });
});
