import type { Harness } from "../../e2e/harness.ts";
import { visit } from "./measure-thread.ts";
import type { PageName } from "./pages.ts";
import type { BenchPages } from "./serve-bench.ts";
import { spreadOf, type Spread } from "./spread.ts";

interface Watched {
  longest: number;
}

/** The longest time for which a page did not get its turn after it was parsed, in milliseconds. */
export async function measureGap(
  { browser }: Harness,
  pages: BenchPages,
  page: PageName,
  rounds: number,
): Promise<Spread> {
  const longest: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const tab = await browser.newPage();
    await tab.evaluateOnNewDocument(watchGaps);
    await visit(tab, pages.address(page, { site: 300 + round }));
    longest.push(await tab.evaluate(() => (globalThis as unknown as Watched).longest));
    await tab.close();
  }
  return spreadOf(longest);
}

/** Runs in the page before anything else: posts itself a message again and again. */
function watchGaps(): void {
  const watched = globalThis as unknown as Watched;
  watched.longest = 0;
  const { port1, port2 } = new MessageChannel();
  let last: number | undefined;
  port1.addEventListener("message", () => {
    const now = performance.now();
    if (last !== undefined) watched.longest = Math.max(watched.longest, now - last);
    last = now;
    port2.postMessage(0);
  });
  document.addEventListener("DOMContentLoaded", () => {
    port1.start();
    port2.postMessage(0);
  });
}
