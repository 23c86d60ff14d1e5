import { TargetType, type Page } from "puppeteer-core";
import type { BrowserKind } from "../../../scripts/set-up/browser-places.ts";
import { articlePage, CLAIM, FILLER, OTHER_CLAIM } from "../../e2e/article-page.ts";
import { openExtensionPage } from "../../e2e/extension-page.ts";
import { startBrowser, waitForExtension, type Harness } from "../../e2e/harness.ts";
import { servePages } from "../../e2e/serve-pages.ts";
import { heldBytes } from "../page/memory.ts";

/** Bytes in use after so many visits, by part. */
export interface Weight {
  visits: number;
  bytes: Record<string, number>;
}

export interface SoakOptions {
  visits: number;
  /** How often the parts are weighed on the way. */
  weighings: number;
  tell?: (weight: Weight) => void;
}

/**
 * Visits pages with and without claims in one tab, opens cards, lets articles change, and keeps a
 * page of the extension open meanwhile.
 */
export async function soak(
  kind: BrowserKind,
  { visits, weighings, tell }: SoakOptions,
): Promise<Weight[]> {
  const pages = await servePages();
  const harness = await startBrowser(kind);
  try {
    await waitForExtension(harness, pages.make(articlePage()));
    const panel = await openExtensionPage(harness, "sidepanel.html");
    const tab = await harness.browser.newPage();
    const urls = Array.from({ length: 50 }, (_, i) => pages.make(pageOf(i)));
    const weights: Weight[] = [];
    for (let visit = 1; visit <= visits; visit++) {
      await tab.goto(urls[visit % urls.length]!, { waitUntil: "load" });
      if (hasClaim(visit % urls.length)) await readOn(harness, tab, visit);
      if (visit % Math.ceil(visits / weighings) !== 0) continue;
      const weight = { visits: visit, bytes: await weigh(harness, { page: tab, panel }) };
      weights.push(weight);
      tell?.(weight);
    }
    return weights;
  } finally {
    await harness.close();
    await pages.close();
  }
}

const hasClaim = (i: number): boolean => i % 3 !== 0;

/** Of every three pages one holds no claim, one holds one, and one holds two. */
function pageOf(i: number): string {
  const claims = [[], [CLAIM], [CLAIM, OTHER_CLAIM]][i % 3]!;
  const text = `${FILLER} `.repeat(1 + (i % 7));
  return articlePage({
    body: [...claims, `${text} Page ${i}.`].map((p) => `<p>${p}</p>`).join(""),
  });
}

/** Opens the card of the first claim now and then, and lets the article grow. */
async function readOn(harness: Harness, tab: Page, visit: number): Promise<void> {
  const { badges } = await harness.until(tab, (layer) => layer?.badges[0]?.hidden === false);
  if (visit % 5 === 0) {
    await tab.mouse.click(badges[0]!.left + 8, badges[0]!.top + 8);
    await harness.until(tab, (layer) => layer?.card !== undefined);
  }
  if (visit % 7 === 0)
    await tab.evaluate(() => {
      history.pushState(null, "", "?next");
      const more = document.createElement("p");
      more.textContent = "The bakers closed early.";
      document.querySelector("article")!.append(more);
    });
}

async function weigh(
  harness: Harness,
  { page, panel }: Record<"page" | "panel", Page>,
): Promise<Record<string, number>> {
  const own = { page: await heldBytes(harness, page), panel: await heldBytes(harness, panel) };
  // Firefox runs the background in the process of the extension's pages: "panel" weighs both.
  if (harness.kind === "firefox") return own;
  const worker = await harness.browser.waitForTarget(
    (target) => target.type() === TargetType.SERVICE_WORKER,
  );
  const session = await worker.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { ...own, background: usedSize };
}
