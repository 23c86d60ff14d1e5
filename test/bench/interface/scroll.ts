import type { Page } from "puppeteer-core";

export interface Frames {
  drawn: number;
  dropped: number;
}

/** Scrolls a page from top to bottom, a step each frame, and counts the frames that were missed. */
export function countFrames(page: Page): Promise<Frames> {
  return page.evaluate(
    () =>
      new Promise<Frames>((resolve) => {
        const counted = { drawn: 0, dropped: 0 };
        const end = document.documentElement.scrollHeight - innerHeight;
        let before: number | undefined;
        const step = (now: number): void => {
          if (before !== undefined) {
            counted.drawn += 1;
            counted.dropped += Math.max(0, Math.round((now - before) / (1000 / 60)) - 1);
          }
          before = now;
          if (scrollY >= end - 1) return resolve(counted);
          scrollBy({ top: 60, behavior: "instant" });
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}
