import { isConnected, textOf } from "./dom.ts";

/** The article is looked at so often, in milliseconds ... */
const PULSE = 1000;
/** ... is read again when it has been at rest for this long after a change ... */
const QUIET = 250;
/** ... or at the latest after this long. */
const LONGEST_WAIT = 2000;
/** A page that never rests is read less and less often. */
const MOST_PATIENCE = 60_000;
/** To look takes at most one part in so many of the time. */
const LEAST_REST = 1000;

export interface WatchOptions {
  /** Have marked words been replaced, though the text may be the same? */
  isBroken: () => boolean;
  onChange: () => void;
}

export interface Watch {
  /** The last reading found nothing new: be slower the next time. */
  slower(): void;
  /** It did find something: back to normal. */
  normal(): void;
  stop(): void;
}

/**
 * Watches the text of an article's element by looking at it, soon where its size changed. With a
 * `MutationObserver` anywhere, a browser does more at each change that a page makes: Firefox twice
 * as much beside the article and seven times within.
 */
export function watchArticle(root: Element, { isBroken, onChange }: WatchOptions): Watch {
  let known = textOf(root);
  let changed = 0;
  let patience = PULSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, wait);
  };
  const look = (): void => {
    // Nobody sees what is marked.
    if (root.ownerDocument.hidden) return next(PULSE);
    const start = performance.now();
    const text = isConnected(root) ? textOf(root) : "";
    const isNew = text !== known;
    known = text;
    if (isNew || isBroken()) changed ||= start;
    const isDue = changed > 0 && (!isNew || start - changed > LONGEST_WAIT);
    const wait = changed === 0 ? patience : isDue ? Math.max(patience, LONGEST_WAIT) : QUIET;
    next(Math.max(wait, LEAST_REST * (performance.now() - start)));
    if (!isDue) return;
    changed = 0;
    onChange();
  };
  const observer = new ResizeObserver(() => {
    if (patience === PULSE && changed === 0) next(QUIET);
  });
  observer.observe(root);
  next(PULSE);
  return {
    slower: () => void (patience = Math.min(MOST_PATIENCE, patience * 2)),
    normal: () => void (patience = PULSE),
    stop: () => {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}
