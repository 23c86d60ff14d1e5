import { setTimeout as sleep } from "node:timers/promises";
import { TargetType, type Page } from "puppeteer-core";
import type { Harness } from "../../e2e/harness.ts";
import type { BenchPages } from "./serve-bench.ts";
import { spreadOf, type Spread } from "./spread.ts";

/** Firefox stops an idle background after this long in this bench, in milliseconds. */
export const IDLE = 1500;

/**
 * From the end of parsing, when scripts at `document_idle` may start, to the frame that shows the
 * first badge, in milliseconds.
 */
export async function measureBadge(
  harness: Harness,
  pages: BenchPages,
  rounds: number,
): Promise<{ warm: Spread; cold: Spread }> {
  const warm: number[] = [];
  const cold: number[] = [];
  const tab = await harness.browser.newPage();
  await tab.evaluateOnNewDocument(watchForBadge);
  const visit = async (site: number, query = ""): Promise<number> => {
    await tab.goto(pages.address("article", { site, query }), { waitUntil: "load" });
    return readBadgeTime(tab);
  };
  for (let round = 0; round < rounds; round++) {
    await stopBackground(harness);
    cold.push(await visit(round));
    // At another address: what was found in the same article is known for a while.
    warm.push(await visit(round, "?another"));
  }
  await tab.close();
  return { warm: spreadOf(warm), cold: spreadOf(cold) };
}

interface Watched {
  badgeAt?: number;
}

/** Runs in the page before anything else. */
function watchForBadge(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector("whocounts-marks")) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (globalThis as Watched).badgeAt = performance.now();
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function readBadgeTime(tab: Page): Promise<number> {
  await tab.waitForFunction(() => (globalThis as Watched).badgeAt !== undefined, { polling: 20 });
  return tab.evaluate(() => {
    const [navigation] = performance.getEntriesByType(
      "navigation",
    ) as PerformanceNavigationTiming[];
    return (globalThis as Watched).badgeAt! - navigation!.domContentLoadedEventStart;
  });
}

async function stopBackground({ kind, browser }: Harness): Promise<void> {
  if (kind === "firefox") return sleep(2 * IDLE);
  const worker = browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER);
  await (await worker?.worker())?.close();
  await sleep(300);
}
