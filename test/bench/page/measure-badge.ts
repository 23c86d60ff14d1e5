import { setTimeout as sleep } from "node:timers/promises";
import { TargetType, type Page } from "puppeteer-core";
import type { Harness } from "../../e2e/harness.ts";
import type { BenchPages } from "./serve-bench.ts";
import { spreadOf, type Spread } from "./spread.ts";

/** Firefox stops an idle background after this long in this bench, in milliseconds. */
export const IDLE = 1500;
/** A background that was woken is at rest after this long. */
const REST = 1000;

/** How long a reader waits for the frame that shows the first badge, in milliseconds. */
export interface BadgeTimes {
  /** From the first script that a browser runs at `document_idle`. */
  idle: Spread;
  /** From the end of parsing, some time before. */
  parsed: Spread;
}

/** In a browser that `startBadgeBrowser` started; with the background awake, and asleep. */
export async function measureBadge(
  harness: Harness,
  pages: BenchPages,
  rounds: number,
): Promise<{ warm: BadgeTimes; cold: BadgeTimes }> {
  const warm: BadgeTime[] = [];
  const cold: BadgeTime[] = [];
  const tab = await harness.browser.newPage();
  await tab.evaluateOnNewDocument(watchForBadge);
  const visit = async (site: number, query = ""): Promise<BadgeTime> => {
    await tab.goto(pages.address("article", { site, query }), { waitUntil: "load" });
    return readBadgeTime(tab);
  };
  for (let round = 0; round < rounds; round++) {
    await stopBackground(harness);
    cold.push(await visit(round));
    // Not in what its start leaves a background to do, and before it stops again.
    await sleep(REST);
    // At another address: what was found in the same article is known for a while.
    warm.push(await visit(round, "?another"));
  }
  await tab.close();
  return { warm: timesOf(warm), cold: timesOf(cold) };
}

type BadgeTime = Record<keyof BadgeTimes, number>;

const timesOf = (all: readonly BadgeTime[]): BadgeTimes => ({
  idle: spreadOf(all.map(({ idle }) => idle)),
  parsed: spreadOf(all.map(({ parsed }) => parsed)),
});

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

async function readBadgeTime(tab: Page): Promise<BadgeTime> {
  await tab.waitForFunction(() => (globalThis as Watched).badgeAt !== undefined, { polling: 20 });
  return tab.evaluate(() => {
    const [navigation] = performance.getEntriesByType(
      "navigation",
    ) as PerformanceNavigationTiming[];
    const { idle, scan } = document.documentElement.dataset;
    const badge = (globalThis as Watched).badgeAt!;
    return {
      // Whichever was first: what the other waited for is no reader's gain.
      idle: badge - Math.min(Number(idle), Number(scan)),
      parsed: badge - navigation!.domContentLoadedEventStart,
    };
  });
}

async function stopBackground({ kind, browser }: Harness): Promise<void> {
  if (kind === "firefox") return sleep(2 * IDLE);
  const worker = browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER);
  await (await worker?.worker())?.close();
  await sleep(300);
}
