import type { Page } from "puppeteer-core";

/**
 * Milliseconds by the page's own clock from an action until the page shows what comes of it, looked
 * at after every change of the page. Both functions are sent as text: they must not use anything
 * around them.
 */
export function timeInPage(page: Page, act: () => void, isShown: () => boolean): Promise<number> {
  return page.evaluate(
    `new Promise((resolve) => {
      const act = ${String(act)};
      const isShown = ${String(isShown)};
      const begun = performance.now();
      const look = () => {
        if (!isShown()) return;
        observer.disconnect();
        resolve(performance.now() - begun);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      act();
      look();
    })`,
  ) as Promise<number>;
}

/** The longest time for which the page did not answer, since it was opened. */
export function longestBlock(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(Math.max(...list.getEntries().map(({ duration }) => duration))),
        );
        observer.observe({ type: "longtask", buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
}
