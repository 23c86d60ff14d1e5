import type { Page } from "puppeteer-core";
import type { Harness } from "../../e2e/harness.ts";
import type { PageName } from "./pages.ts";
import type { Report } from "./probe/entrypoints/report.ts";
import type { BenchPages } from "./serve-bench.ts";
import { spreadOf, type Spread } from "./spread.ts";

/** Work in a content script of the probe, in milliseconds. */
export interface WorkBench {
  /** Loading a task's script and its first call. */
  fresh(page: PageName, tasks: readonly string[], rounds: number): Promise<Map<string, Fresh>>;
  /** All tasks in turn in one page, warm. */
  inTurn(page: PageName, rounds: number): Promise<Map<string, Spread>>;
}

export interface Fresh {
  /** On a site that the browser has not met yet. */
  site: Spread;
  /** On the next page of the same site. */
  next: Spread;
}

/** Rounds that let the engine compile what is called often. */
const WARM_UP = 5;

export function createWorkBench(harness: Harness, pages: BenchPages): WorkBench {
  let site = 1;
  return {
    async fresh(page, tasks, rounds) {
      const samples = new Map(
        tasks.map((task) => [task, { site: [] as number[], next: [] as number[] }]),
      );
      for (let round = 0; round < rounds; round++)
        for (const [path, task] of samples) {
          site += 1;
          const tab = await harness.browser.newPage();
          const url = pages.address(page, { site, path });
          task.site.push(totalOf(await visit(tab, url)));
          task.next.push(totalOf(await visit(tab, `${url}?next`)));
          await tab.close();
        }
      return new Map(
        Array.from(samples, ([task, both]) => [
          task,
          { site: spreadOf(both.site), next: spreadOf(both.next) },
        ]),
      );
    },
    async inTurn(page, rounds) {
      const tab = await harness.browser.newPage();
      const query = `?rounds=${rounds + WARM_UP}`;
      const { times } = await visit(tab, pages.address(page, { path: "in-turn", query }));
      await tab.close();
      return new Map(
        Object.entries(times).map(([task, [first = 0, ...later]]) => [
          task,
          // What takes long takes part in few rounds, and warms up in its first call.
          spreadOf(
            later.length > rounds ? later.slice(WARM_UP) : later.length > 0 ? later : [first],
          ),
        ]),
      );
    },
  };
}

const totalOf = ({ load, times }: Report): number =>
  load + Object.values(times).reduce((sum, [first = 0]) => sum + first, 0);

async function visit(tab: Page, url: string): Promise<Report> {
  await tab.goto(url, { waitUntil: "load" });
  const told = await tab.waitForFunction(() => document.documentElement.dataset["report"], {
    timeout: 170_000,
  });
  return JSON.parse(String(await told.jsonValue())) as Report;
}
