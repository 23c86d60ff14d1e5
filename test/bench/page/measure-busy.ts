import type { Page } from "puppeteer-core";
import type { Harness } from "../../e2e/harness.ts";
import type { BenchPages } from "./serve-bench.ts";
import { spreadOf, type Spread } from "./spread.ts";

interface BusyPage {
  busy(inside: boolean, anew: boolean): Promise<number>;
}

/** Where 5,000 texts change, and whether in text nodes that stay or each by another text node. */
const WAYS = {
  beside: [false, false],
  besideAnew: [false, true],
  inside: [true, false],
  insideAnew: [true, true],
} as const;
export type Busy = typeof WAYS;

const WARM_UP = 3;

interface Both<T> {
  with: T;
  without: T;
}

/** How long 5,000 new texts keep a page that holds claims, in milliseconds, with and without the extension in turn. */
export async function measureBusy(
  harnesses: Both<Harness>,
  pages: BenchPages,
  rounds: number,
): Promise<Record<keyof Busy, Both<Spread>>> {
  const ours = await openMarked(harnesses.with, pages);
  const bare = await openMarked(harnesses.without, pages);
  const measure = async (way: keyof Busy): Promise<Both<Spread>> => {
    const samples: Both<number[]> = { with: [], without: [] };
    for (let round = -WARM_UP; round < rounds; round++) {
      const times = { with: await keepBusy(ours, way), without: await keepBusy(bare, way) };
      if (round < 0) continue;
      samples.with.push(times.with);
      samples.without.push(times.without);
    }
    return { with: spreadOf(samples.with), without: spreadOf(samples.without) };
  };
  const figures = {
    beside: await measure("beside"),
    besideAnew: await measure("besideAnew"),
    inside: await measure("inside"),
    insideAnew: await measure("insideAnew"),
  };
  await ours.close();
  await bare.close();
  return figures;
}

async function openMarked({ browser }: Harness, pages: BenchPages): Promise<Page> {
  const tab = await browser.newPage();
  await tab.goto(pages.address("article", { site: 90 }), { waitUntil: "load" });
  // Time for the marks, where there is an extension.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return tab;
}

const keepBusy = (tab: Page, way: keyof Busy): Promise<number> =>
  tab.evaluate(
    (inside, anew) => (globalThis as unknown as BusyPage).busy(inside, anew),
    ...WAYS[way],
  );
