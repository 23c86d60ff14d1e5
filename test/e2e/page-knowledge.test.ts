import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { entriesOfFolder } from "../../scripts/release/collect-entries.ts";
import { articlePage, CLAIM, FILLER, OTHER_CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { until, whileNothingHappens } from "./eventually.ts";
import { askTabState, openExtensionPage } from "./extension-page.ts";
import { callInFirefox } from "./firefox-window.ts";
import { BUILDS, type Harness } from "./harness.ts";
import { openCard } from "./open-card.ts";
import { markedWords } from "./marked-words.ts";

/** SYNC.md threats 13, 16 and 17: what a page can learn of us, and what it can make a reader believe. */
inEachBrowser((stand) => {
  let extension: Page;
  let page: Page;
  beforeAll(async () => {
    extension = await openExtensionPage(stand.harness);
  });
  afterEach(() => page.close());
  afterAll(() => extension?.close());

  test("a page that watches its document sees one empty element come, and which words are underlined", async () => {
    page = await stand.harness.browser.newPage();
    await page.evaluateOnNewDocument(watchDocument);
    await page.goto(stand.pages.make(articlePage()), { waitUntil: "load" });
    await openCard(stand.harness, page);
    await page.keyboard.press("Escape");
    await stand.harness.until(page, (layer) => layer?.card === undefined);
    const { records, host, rules } = await page.evaluate(takeStock);
    const words = await page.evaluate(markedWords);
    expect(records).toEqual(["childList HTML +WHOCOUNTS-MARKS"]);
    expect(host).toEqual({ attributes: 0, children: 0, root: null, text: "" });
    expect(CLAIM).toContain(words.join());
    // How words are underlined, and nothing of who counted or what the index holds.
    expect(rules).toEqual([expect.stringMatching(/^article p::highlight\(whocounts-figure\) \{/)]);
  });

  test("no file of the extension can be loaded by a page, in any way", async () => {
    page = await stand.harness.open(stand.pages.make(articlePage()));
    const root = await addressOfExtension(stand.harness, page);
    const files = entriesOfFolder(BUILDS[stand.harness.kind]).map(({ path }) => path);
    expect(files).toContain("annotator.js");
    const loaded = await page.evaluate(
      probe,
      files.map((path) => `${root}${path}`),
    );
    expect(loaded).toEqual([]);
    // The probe itself is no dud: what may be loaded is.
    const own = await page.evaluate(() => location.href);
    expect(await page.evaluate(probe, [own])).toContain(`fetch ${own}`);
  });

  test("the popup lists what stands in the text, whatever the page takes away or puts beside it", async () => {
    const fakes = `<whocounts-marks><span class="wc wc-badge-root"><button class="wc-badge">Counted by: nobody</button></span></whocounts-marks>`;
    const url = stand.pages.make(
      articlePage({ before: fakes, after: fakes, body: `<p>${CLAIM}</p><p>${OTHER_CLAIM}</p>` }),
    );
    page = await stand.harness.open(url);
    const listed = (status: string): Promise<unknown> =>
      until(
        () => askTabState(extension, url),
        (answer) => JSON.stringify(answer).includes(`"status":"${status}"`),
        `the popup says "${status}"`,
      );
    const TWO = {
      value: { state: { page: { annotations: [{ mention: {} }, { mention: {} }] } } },
    };
    expect(await listed("ready")).toMatchObject(TWO);
    await until(
      () =>
        page.evaluate(() => {
          for (const host of document.querySelectorAll("whocounts-marks")) host.remove();
          return CSS.highlights.size;
        }),
      (marks) => marks === 0,
      "the extension gives up",
    );
    expect(await listed("error")).toMatchObject(TWO);
    expect(await listed("error")).toMatchObject({
      value: { state: { code: "marks-removed" } },
    });
  });

  test("a page without a claim that copies our marks is a page without a claim", async () => {
    const url = stand.pages.make(
      articlePage({
        before: `<whocounts-marks><button class="wc-badge">Counted by: nobody</button></whocounts-marks>`,
        body: `<p>${FILLER}</p>`,
      }),
    );
    page = await stand.harness.open(url);
    await whileNothingHappens(1000);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await askTabState(extension, url)).toMatchObject({
      value: { state: { status: "nothing-found", page: null } },
    });
  });
});

/** Where pages would find the extension, if they could; in Firefox it is another name at each installation. */
async function addressOfExtension({ kind, extension }: Harness, page: Page): Promise<string> {
  return kind === "chromium"
    ? `chrome-extension://${extension}/`
    : callInFirefox(page, (_, id) => WebExtensionPolicy.getByID(id).getURL(""), extension);
}
declare const WebExtensionPolicy: { getByID(id: string): { getURL(path: string): string } };

/* These run in pages. */

function watchDocument(): void {
  const records: string[] = [];
  Object.assign(globalThis, { records });
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver((seen) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of seen) {
        const nodes = [
          ...[...addedNodes].map(({ nodeName }) => `+${nodeName}`),
          ...[...removedNodes].map(({ nodeName }) => `-${nodeName}`),
        ];
        records.push([type, target.nodeName, attributeName, ...nodes].filter(Boolean).join(" "));
      }
    }).observe(document, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

function takeStock() {
  const host = document.querySelector("whocounts-marks")!;
  return {
    records: (globalThis as unknown as { records: string[] }).records,
    host: {
      attributes: host.attributes.length,
      children: host.childNodes.length,
      root: host.shadowRoot,
      text: host.textContent,
    },
    rules: document.adoptedStyleSheets.flatMap(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText),
    ),
  };
}

/** Which addresses can be loaded, and how. */
async function probe(addresses: string[]): Promise<string[]> {
  const found: string[] = [];
  await Promise.all(
    addresses.map(async (address) => {
      const isFetched = await fetch(address).then(
        () => true,
        () => false,
      );
      if (isFetched) found.push(`fetch ${address}`);
      for (const tag of ["img", "script", "link"]) {
        const element = document.createElement(tag);
        const outcome = new Promise<string>((resolve) => {
          for (const type of ["load", "error"]) element.addEventListener(type, () => resolve(type));
        });
        Object.assign(element, { src: address, href: address, rel: "stylesheet" });
        document.head.append(element);
        if ((await outcome) === "load") found.push(`${tag} ${address}`);
      }
    }),
  );
  return found;
}
