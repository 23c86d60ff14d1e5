import type { Article } from "../core/article.ts";
import type { MarkedState, Problem } from "../core/page-state.ts";
import { plainState } from "../core/plain-state.ts";
import { elementCount } from "./dom.ts";
import type { PageText } from "./read-article.ts";
import { readPage } from "./read-page.ts";
import { whenPageMayBeNew } from "./recheck.ts";
import { createScreen, type Found, type Stage } from "./screen.ts";

export type FindResult<V> = { ok: true; value: Found<V> } | { ok: false; code: Problem };

export interface SessionOptions<V> {
  window: Window;
  /** Ends the session and takes everything away. */
  signal: AbortSignal;
  find(article: Article): Promise<FindResult<V>>;
  stage: Stage<V>;
  report(claims: number): void;
}

export interface Session {
  state: () => MarkedState;
  /** Finds the claims anew, though the text may be the same: settings or the index changed. */
  refresh(): void;
  /** Takes everything away until `refresh`. */
  leave(state: MarkedState): void;
}

/** Is the page left alone until it is asked for again? */
const isAtRest = ({ status, code }: MarkedState): boolean =>
  status === "off" || status === "no-permission" || code === "marks-removed";

/**
 * Keeps the marks of one page in step with its text: finds the claims, shows them, reads again what
 * changed, and takes everything away when the page has none.
 */
export function openSession<V>(options: SessionOptions<V>): Session {
  const { window, signal } = options;
  const { document } = window;
  let run = new AbortController();
  /** Long pages are not read whole until something is missed. */
  let sparing = true;
  const screen = createScreen<V>({ ...options, onChange: () => void read(false) });

  const update = async (page: PageText, current: AbortSignal): Promise<void> => {
    const found = await options.find(page.article);
    if (current.aborted) return;
    if (found.ok) screen.display(page, found.value);
    else if (found.code === "unread" && sparing) {
      sparing = false;
      await read(true);
    } else if (found.code === "off") screen.clear(plainState("off"));
    else if (found.code === "no-answer" && screen.state().page)
      screen.settle({ ...screen.state(), status: "stale" });
    else screen.clear(plainState("error", found.code));
  };
  const read = async (anew: boolean): Promise<void> => {
    run.abort();
    run = new AbortController();
    const current = AbortSignal.any([signal, run.signal]);
    const reading = await readPage(window, current, sparing);
    if (!reading || current.aborted) return;
    if (reading.kind === "nothing") screen.empty();
    else if (reading.kind === "unreadable") {
      console.warn("WhoCounts: this page cannot be read", reading.error);
      screen.clear(plainState("error", "unreadable"));
    } else if (anew || !screen.keep(reading.page)) await update(reading.page, current);
  };

  void read(true);
  const look = (): void => {
    if (!isAtRest(screen.state())) void read(false);
  };
  const stop = whenPageMayBeNew(window, look, elementCount(document));
  const end = (): void => {
    stop();
    screen.clear(plainState("off"));
  };
  signal.addEventListener("abort", end, { once: true });
  return {
    state: screen.state,
    refresh: () => void read(true),
    leave: (next) => {
      run.abort();
      screen.clear(next);
    },
  };
}
