import type { BrowserKind } from "../../../scripts/set-up/browser-places.ts";
import { startBrowser, waitForExtension } from "../../e2e/harness.ts";
import { buildProbe } from "./build-probe.ts";
import { startBadgeBrowser } from "./badge-browser.ts";
import { IDLE, measureBadge, type BadgeTimes } from "./measure-badge.ts";
import { measureBusy, type Busy } from "./measure-busy.ts";
import { measureGap } from "./measure-gaps.ts";
import { measureThread, type ThreadUse } from "./measure-thread.ts";
import { createWorkBench, type Fresh } from "./measure-work.ts";
import { measureMemory, type PageMemory } from "./measure-memory.ts";
import type { PageName } from "./pages.ts";
import { servePages, type BenchPages } from "./serve-bench.ts";
import type { Spread } from "./spread.ts";

export const WATCHED_PAGES = ["none", "article", "long", "app", "feed"] as const;

/** Everything that is measured in one browser. Times in milliseconds. */
export interface BrowserFigures {
  kind: BrowserKind;
  /** As the browser names itself. */
  name: string;
  fresh: Record<"none" | "article" | "twenty", Map<string, Fresh>>;
  inTurn: Record<"none" | "article" | "twenty" | "long", Map<string, Spread>>;
  badge: Record<"warm" | "cold", BadgeTimes>;
  busy: Record<keyof Busy, Ratio>;
  /** Longest time for which a page had to wait. */
  gaps: Map<PageName, Ratio>;
  /** Only Chromium tells. */
  thread: Map<PageName, ThreadUse>;
  /** Bytes that a page without a claim takes; `script`: with a script that does nothing. */
  memory: Record<"with" | "without" | "script", PageMemory>;
}

export interface Ratio {
  with: Spread;
  without: Spread;
}

/** An extension that does nothing, for the browser to compare with. */
const NOTHING = "test/bench/page/empty";
/** One with a script in every page that does nothing. */
const NOTHING_IN_PAGES = "test/bench/page/empty-script";
/** They take so long that few rounds tell as much. */
const LIBRARIES = ["chrono", "readability", "compromise", "wink"];
const PREFERENCES = {
  "privacy.reduceTimerPrecision": false,
  // All pages of a site in one process, so that what each of them adds can be weighed.
  "dom.ipc.processCount.webIsolated": 1,
};

export async function measureBrowser(kind: BrowserKind, rounds: number): Promise<BrowserFigures> {
  const pages = await servePages();
  const work = await measureWork(kind, pages, rounds);
  const badge = await measureBadges(kind, pages, rounds);
  const harness = await startBrowser(kind, { preferences: PREFERENCES });
  const bare = await startBrowser(kind, { build: NOTHING, preferences: PREFERENCES });
  try {
    await waitForExtension(harness, pages.address("article"));
    const busy = await measureBusy({ with: harness, without: bare }, pages, rounds);
    const gaps = new Map<PageName, Ratio>();
    const thread = new Map<PageName, ThreadUse>();
    const few = Math.ceil(rounds / 4);
    for (const page of WATCHED_PAGES) {
      gaps.set(page, {
        with: await measureGap(harness, pages, page, few),
        without: await measureGap(bare, pages, page, few),
      });
      if (kind === "chromium") thread.set(page, await measureThread(harness, pages, page, few));
    }
    return {
      ...work,
      kind,
      name: await harness.browser.version(),
      badge,
      busy,
      gaps,
      thread,
      memory: {
        with: await measureMemory(harness, pages, few),
        without: await measureMemory(bare, pages, few),
        script: await measureEmptyScript(kind, pages, few),
      },
    };
  } finally {
    await harness.close();
    await bare.close();
    await pages.close();
  }
}

async function measureBadges(
  kind: BrowserKind,
  pages: BenchPages,
  rounds: number,
): Promise<BrowserFigures["badge"]> {
  const harness = await startBadgeBrowser(kind, {
    preferences: { ...PREFERENCES, "extensions.background.idle.timeout": IDLE },
  });
  try {
    await waitForExtension(harness, pages.address("article"));
    return await measureBadge(harness, pages, rounds);
  } finally {
    await harness.close();
  }
}

async function measureWork(
  kind: BrowserKind,
  pages: BenchPages,
  rounds: number,
): Promise<Pick<BrowserFigures, "fresh" | "inTurn">> {
  const probe = await startBrowser(kind, { build: buildProbe(kind), preferences: PREFERENCES });
  const bench = createWorkBench(probe, pages);
  try {
    return {
      fresh: {
        none: await bench.fresh("none", ["scan", "text-and-pattern", "index-of"], rounds),
        article: new Map([
          ...(await bench.fresh("article", ["read", "walker"], rounds)),
          ...(await bench.fresh("article", LIBRARIES, Math.ceil(rounds / 3))),
        ]),
        twenty: new Map([
          ...(await bench.fresh("twenty", ["mark", "walker"], rounds)),
          ...(await bench.fresh("twenty", ["mark-js"], Math.ceil(rounds / 3))),
        ]),
      },
      inTurn: {
        none: await bench.inTurn("none", rounds),
        article: await bench.inTurn("article", rounds),
        twenty: await bench.inTurn("twenty", rounds),
        long: await bench.inTurn("long", rounds),
      },
    };
  } finally {
    await probe.close();
  }
}

async function measureEmptyScript(
  kind: BrowserKind,
  pages: BenchPages,
  rounds: number,
): Promise<PageMemory> {
  const harness = await startBrowser(kind, { build: NOTHING_IN_PAGES, preferences: PREFERENCES });
  try {
    return await measureMemory(harness, pages, rounds);
  } finally {
    await harness.close();
  }
}
