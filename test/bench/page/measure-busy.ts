import type { Page } from "puppeteer-core";
import type { Harness } from "../../e2e/harness.ts";
import type { BenchPages } from "./serve-bench.ts";
import { spreadOf, type Spread } from "./spread.ts";

interface BusyPage {
  busy(inside: boolean): Promise<number>;
}

/** How long 5,000 new texts keep a page that holds claims, beside the article and inside it. */
export async function measureBusy(
  harness: Harness,
  pages: BenchPages,
  rounds: number,
): Promise<{ beside: Spread; inside: Spread }> {
  const tab = await harness.browser.newPage();
  await tab.goto(pages.address("article", { site: 90 }), { waitUntil: "load" });
  // Time for the marks, where there is an extension.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const beside = await repeat(tab, false, rounds);
  const inside = await repeat(tab, true, rounds);
  await tab.close();
  return { beside, inside };
}

async function repeat(tab: Page, inside: boolean, rounds: number): Promise<Spread> {
  const samples: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const time = await tab.evaluate(
      (where) => (globalThis as unknown as BusyPage).busy(where),
      inside,
    );
    if (round >= 0) samples.push(time);
  }
  return spreadOf(samples);
}
