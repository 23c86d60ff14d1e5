import type { Page } from "puppeteer-core";

/** A page as its own scripts and its readers get it, apart from our hosts. */
interface Snapshot {
  markup: string;
  /** How far from the top each block stands. */
  places: number[];
}

export interface Comparison {
  before: Snapshot;
  after: Snapshot;
  /** Cumulative layout shift, where the browser measures it. */
  shifts: number;
}

/** Runs in the page: it must not use anything around it. */
function takeSnapshot(): Snapshot {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const host of copy.querySelectorAll("whocounts-marks")) host.remove();
  const blocks = [...document.body.querySelectorAll("p, h1, h2, li, figure, aside, footer")];
  return {
    markup: new XMLSerializer().serializeToString(copy),
    places: blocks.map((block) => Math.round(block.getBoundingClientRect().top)),
  };
}

/** Watches the next page of a tab from its beginning on. Returns how to compare it with what it became. */
export async function watchNextPage(page: Page): Promise<() => Promise<Comparison>> {
  const code = `
    globalThis.watched = { shifts: 0 };
    addEventListener("load", () => { watched.before = (${String(takeSnapshot)})(); });
    if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) watched.shifts += value; })
        .observe({ type: "layout-shift", buffered: true });`;
  await page.evaluateOnNewDocument(code);
  return async () => {
    const after = await page.evaluate(takeSnapshot);
    const watched = await page.evaluate(
      () => (globalThis as unknown as { watched: Omit<Comparison, "after"> }).watched,
    );
    return { ...watched, after };
  };
}
