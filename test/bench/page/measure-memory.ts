import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Harness } from "../../e2e/harness.ts";
import { usedBytes } from "./memory.ts";
import type { BenchPages } from "./serve-bench.ts";
import { spreadOf, type Spread } from "./spread.ts";

/** Bytes of pages without a claim. */
export interface PageMemory {
  /** Of a process with one page, in all: with what a browser loads once a process. */
  first: Spread;
  /** What each further page in the same process adds. */
  further: Spread;
}

const FURTHER = 5;

export async function measureMemory(
  harness: Harness,
  pages: BenchPages,
  rounds: number,
): Promise<PageMemory> {
  const first: number[] = [];
  const further: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const address = pages.address("none", { site: 400 + round });
    const tab = await harness.browser.newPage();
    await tab.goto(address, { waitUntil: "load" });
    await sleep(2000);
    const one = await usedBytes(harness, tab);
    first.push(one);
    const opened: Page[] = [];
    for (let i = 0; i < FURTHER; i++)
      opened.push(await openBeside(harness, tab, `${address}?${i}`));
    await sleep(2000);
    further.push(((await usedBytes(harness, tab)) - one) / FURTHER);
    for (const page of [tab, ...opened]) await page.close();
  }
  return { first: spreadOf(first), further: spreadOf(further) };
}

/** Opens a page of the same site in the same process: what a page opens itself, browsers keep with it. */
async function openBeside({ browser }: Harness, tab: Page, url: string): Promise<Page> {
  await tab.evaluate((address) => void window.open(address), url);
  const target = await browser.waitForTarget((each) => each.url() === url);
  const page = await target.page();
  if (!page) throw new Error(`${url} did not open`);
  await page.waitForFunction(() => document.readyState === "complete");
  return page;
}
