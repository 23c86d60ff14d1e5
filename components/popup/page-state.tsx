import type { ComponentChildren } from "preact";
import type { PageState as State, Problem } from "../../lib/core/page-state.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";

const STATUS_KEYS: Record<State["status"], MessageKey> = {
  loading: "stateLoading",
  closed: "stateClosed",
  "no-permission": "stateNoPermission",
  off: "stateOff",
  snoozed: "stateSnoozed",
  error: "stateError",
  "nothing-found": "stateNothing",
  ready: "stateNothing",
  stale: "stateStale",
};

const PROBLEM_KEYS: Record<Problem, MessageKey> = {
  "bad-message": "problemFailed",
  "bad-reply": "problemFailed",
  forbidden: "problemForbidden",
  "no-answer": "problemNoAnswer",
  unreadable: "problemUnreadable",
  off: "stateOff",
  unread: "problemFailed",
  "no-index": "indexMissing",
  "marks-removed": "problemMarksRemoved",
  failed: "problemFailed",
};

interface PageStateProps {
  state: State;
  /** Look at this page now, or once more. */
  onRead: () => void;
}

/** In clear words: why there are no claims to list, or what is amiss with those that there are. */
export function PageState({ state: { status, code }, onRead }: PageStateProps) {
  const t = useTranslator();
  if (status === "ready") return null;
  const again = status === "error" || status === "stale";
  return (
    <Words words={t.text(STATUS_KEYS[status])}>
      {status === "nothing-found" && <p class="wc-soft">{t.text("nothingMeansNothing")}</p>}
      {code !== null && <p class="wc-soft">{t.text(PROBLEM_KEYS[code])}</p>}
      {(again || status === "no-permission") && (
        <button type="button" class="wc-button" data-main="true" onClick={onRead}>
          {t.text(again ? "tryAgain" : "readThisPage")}
        </button>
      )}
    </Words>
  );
}

function Words({ words, children }: { words: string; children: ComponentChildren }) {
  return (
    <div class="wc-state">
      <output class="wc-state-words">{words}</output>
      {children}
    </div>
  );
}
