/**
 * After scrolling, text that the page drew late may stand elsewhere. Pages that scroll by script end
 * a scroll with each frame, so this waits until none has ended for so long, in milliseconds.
 */
const AFTER_SCROLLING = 200;

/** What moves text within a page, apart from the scrolling of the page itself. */
export interface Followed {
  /** The article and what is around it: their size changes when something in them does. */
  boxes: readonly Element[];
  /** Boxes that scroll on their own. */
  scrollers: ReadonlySet<Element>;
  /** Some words are held in place while the page scrolls. */
  pinned: boolean;
}

/**
 * Calls back before the next frame whenever marked words may have moved: a layer over the page
 * scrolls with it by itself, so a page that is only scrolled costs nothing.
 */
export function followLayout(
  window: Window,
  followed: () => Followed,
  move: () => void,
): { now(): void; stop(): void } {
  const { document } = window;
  const ended = new AbortController();
  const options = { capture: true, passive: true, signal: ended.signal };
  let frame = 0;
  const soon = (): void => {
    if (frame !== 0) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      move();
    });
  };
  const onScroll = ({ target }: Event): void => {
    const { scrollers, pinned } = followed();
    if (target === document ? pinned : scrollers.has(target as Element)) soon();
  };
  document.addEventListener("scroll", onScroll, options);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onScrollEnd = (): void => {
    clearTimeout(timer);
    timer = setTimeout(soon, AFTER_SCROLLING);
  };
  document.addEventListener("scrollend", onScrollEnd, options);
  for (const type of ["transitionend", "toggle"]) document.addEventListener(type, soon, options);
  for (const type of ["resize", "load"]) window.addEventListener(type, soon, options);
  document.fonts.addEventListener("loadingdone", soon, { signal: ended.signal });
  const observer = new ResizeObserver(soon);
  for (const box of followed().boxes) observer.observe(box);
  return {
    now: soon,
    stop: () => {
      ended.abort();
      observer.disconnect();
      clearTimeout(timer);
      if (frame !== 0) window.cancelAnimationFrame(frame);
    },
  };
}
