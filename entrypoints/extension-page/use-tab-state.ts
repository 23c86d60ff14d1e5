import { useCallback, useEffect, useState } from "preact/hooks";
import type { IndexState } from "../../lib/core/index-state.ts";
import type { PageState } from "../../lib/core/page-state.ts";
import { plainState } from "../../lib/core/plain-state.ts";
import { ask } from "../../lib/messages.ts";

/** The page may change at any time, and while claims are being looked for it soon will. */
const CALM_MS = 1500;
const SOON_MS = 250;

export interface TabState {
  state: PageState;
  index: IndexState | undefined;
  /** Look at the page now. */
  read: () => void;
}

/** How it stands with a tab, asked anew for as long as the view is open. */
export function useTabState(tab: number | undefined): TabState {
  const [state, setState] = useState<PageState>(plainState("loading"));
  const [index, setIndex] = useState<IndexState>();
  useEffect(() => {
    if (tab === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const look = async () => {
      const answer = await ask("tab-state", { tab });
      if (ended) return;
      const next = answer.ok ? answer.value.state : plainState("error", answer.code);
      setState((now) => (isSame(now, next) ? now : next));
      if (answer.ok) setIndex(answer.value.index);
      timer = setTimeout(() => void look(), next.status === "loading" ? SOON_MS : CALM_MS);
    };
    void look();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [tab]);
  const read = useCallback(() => {
    if (tab === undefined) return;
    setState(plainState("loading"));
    void ask("start-here", { tab });
  }, [tab]);
  return { state, index, read };
}

/** What is drawn stays as it is while nothing changes: folds stay open, nothing flickers. */
function isSame(a: PageState, b: PageState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
