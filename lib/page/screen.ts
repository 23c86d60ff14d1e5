import { isSameArticle, type Article } from "../core/article.ts";
import { listClaims } from "../core/list-claims.ts";
import type { PageBadges } from "../core/page-badges.ts";
import type { MarkedState } from "../core/page-state.ts";
import { plainState } from "../core/plain-state.ts";
import { findMarks, isBroken, type Mark } from "./marks.ts";
import type { PageText } from "./read-article.ts";
import { watchArticle, type Watch, type WatchOptions } from "./watch-article.ts";

/** The claims of an article, and how they are to be shown (`V` belongs to whoever shows them). */
export interface Found<V> {
  page: PageBadges;
  view: V;
}

/** Where marks are shown. */
export interface Stage<V> {
  /** Shows these marks instead of any shown before. */
  show(marks: readonly Mark[], found: Found<V>, page: PageText): void;
  /** Takes everything of ours out of the page. */
  clear(): void;
}

export interface ScreenOptions<V> {
  stage: Stage<V>;
  /** The number of claims of the page changed. */
  report(claims: number): void;
  /** The article's text may have changed. */
  onChange: () => void;
}

/** What is shown of a page, and the state that the popup asks for. */
export interface Screen<V> {
  state: () => MarkedState;
  settle(next: MarkedState): void;
  display(page: PageText, found: Found<V>): void;
  /** Takes everything away. */
  clear(next: MarkedState): void;
  /** The article has no claim any more: takes the marks away, and watches whether one comes back. */
  empty(): void;
  /** Is this the article whose claims are shown? Then marks that the page broke are set anew. */
  keep(page: PageText): boolean;
}

interface Shown<V> {
  /** Undefined where the article has no claim at present. */
  article: Article | undefined;
  found: Found<V>;
  marks: readonly Mark[];
  root: Element;
  watch: Watch;
}

export function createScreen<V>(options: ScreenOptions<V>): Screen<V> {
  const { stage } = options;
  let state: MarkedState = plainState("loading");
  let shown: Shown<V> | undefined;

  const settle = (next: MarkedState): void => {
    const before = countClaims(state);
    state = next;
    const after = countClaims(next);
    if (before !== after) options.report(after);
  };
  const display = (page: PageText, found: Found<V>): void => {
    const { root, article } = page;
    const marks = findMarks(page, found.page);
    if (marks.length > 0) stage.show(marks, found, page);
    else stage.clear();
    const watch = keepWatch(shown, root, {
      isBroken: () => shown?.marks.some(isBroken) ?? false,
      onChange: options.onChange,
    });
    shown = { article, found, marks, root, watch };
    const status = found.page.badges.length > 0 ? "ready" : "nothing-found";
    settle({ status, code: null, page: found.page });
  };
  return {
    state: () => state,
    settle,
    display,
    clear: (next) => {
      shown?.watch.stop();
      stage.clear();
      shown = undefined;
      settle(next);
    },
    empty() {
      stage.clear();
      if (shown) shown = { ...shown, article: undefined, marks: [] };
      settle(plainState("nothing-found"));
    },
    keep: (page) => {
      if (!shown?.article || !isSameArticle(shown.article, page.article)) return false;
      shown.watch.slower();
      if (shown.marks.some(isBroken)) display(page, shown.found);
      return true;
    },
  };
}

/** What the headline repeats is one claim. */
const countClaims = ({ page }: MarkedState): number => listClaims(page?.badges ?? []).length;

/** A watch goes on as long as the article's element stays. */
function keepWatch<V>(shown: Shown<V> | undefined, root: Element, options: WatchOptions): Watch {
  if (shown?.root === root) {
    shown.watch.normal();
    return shown.watch;
  }
  shown?.watch.stop();
  return watchArticle(root, options);
}
