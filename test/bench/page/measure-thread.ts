import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Harness } from "../../e2e/harness.ts";
import type { PageName } from "./pages.ts";
import type { BenchPages } from "./serve-bench.ts";
import { spreadOf, type Spread } from "./spread.ts";

/** What the extension does on a page's thread, in milliseconds. */
export interface ThreadUse {
  total: Spread;
  /** The longest stretch without a pause. */
  longest: Spread;
}

const INTERVAL_US = 100;
/** How long a visit is watched: all rechecks after loading lie within. */
const WATCHED = 2500;

/** By Chromium's sampling profiler: all time with a script of the extension on the stack, layout that it asks for included. */
export async function measureThread(
  { browser, extension }: Harness,
  pages: BenchPages,
  page: PageName,
  rounds: number,
): Promise<ThreadUse> {
  const total: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const tab = await browser.newPage();
    const where = { site: 200 + round };
    // In the site's own process first: the profiler does not move from one to another.
    await tab.goto(pages.address("blank", where));
    const stretches = await profile(tab, extension, () => visit(tab, pages.address(page, where)));
    total.push(stretches.reduce((sum, time) => sum + time, 0));
    longest.push(Math.max(0, ...stretches));
    await tab.close();
  }
  return { total: spreadOf(total), longest: spreadOf(longest) };
}

/** Reads a page for a while; a feed grows meanwhile. */
export async function visit(tab: Page, url: string): Promise<void> {
  await tab.goto(url, { waitUntil: "load" });
  const begin = performance.now();
  await tab.evaluate(() => (globalThis as { feed?: () => Promise<void> }).feed?.());
  await sleep(WATCHED - (performance.now() - begin));
}

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Lengths of the stretches in which the extension was at work. */
async function profile(tab: Page, extension: string, act: () => Promise<void>): Promise<number[]> {
  const session = await tab.createCDPSession();
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: INTERVAL_US });
  await session.send("Profiler.start");
  await act();
  const result = (await session.send("Profiler.stop")) as { profile: Profile };
  await session.detach();
  return stretchesOf(result.profile, `chrome-extension://${extension}/`);
}

function stretchesOf({ nodes, samples = [], timeDeltas = [] }: Profile, ours: string): number[] {
  const isOurs = new Map<number, boolean>();
  // Parents stand before their children.
  for (const { id, callFrame, children = [] } of nodes) {
    const here = (isOurs.get(id) ?? false) || callFrame.url.startsWith(ours);
    isOurs.set(id, here);
    for (const child of children) isOurs.set(child, here);
  }
  const stretches: number[] = [];
  let open = false;
  samples.forEach((id, i) => {
    const milliseconds = (timeDeltas[i + 1] ?? 0) / 1000;
    if (isOurs.get(id)) {
      if (!open) stretches.push(0);
      stretches[stretches.length - 1]! += milliseconds;
    }
    open = isOurs.get(id) ?? false;
  });
  return stretches;
}
