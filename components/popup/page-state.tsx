import type { ComponentChildren } from "preact";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ClaimList } from "./claim-list.tsx";
import type { PageView } from "./page-view.ts";

interface PageStateProps {
  view: PageView;
  onJump: (claim: number) => void;
  onRead: () => void;
}

const STATE_KEYS = {
  loading: "stateLoading",
  unreadable: "stateUnreadable",
  "no-access": "stateNoAccess",
  off: "stateOff",
  snoozed: "stateSnoozed",
  error: "stateError",
} as const satisfies Record<Exclude<PageView["state"], "read">, MessageKey>;

/** The claims of the page, or in clear words why there are none. */
export function PageState({ view, onJump, onRead }: PageStateProps) {
  const t = useTranslator();
  if (view.state === "read" && view.page.annotations.length > 0)
    return <ClaimList page={view.page} onJump={onJump} />;
  if (view.state === "read") {
    return <State words={t.text("stateNothing")} soft={t.text("nothingMeansNothing")} />;
  }
  return (
    <State
      words={t.text(STATE_KEYS[view.state])}
      soft={view.state === "error" ? view.detail : undefined}
    >
      {(view.state === "no-access" || view.state === "error") && (
        <button type="button" class="wc-button" data-main="true" onClick={onRead}>
          {t.text(view.state === "error" ? "tryAgain" : "readThisPage")}
        </button>
      )}
    </State>
  );
}

interface StateProps {
  words: string;
  soft: string | undefined;
  children?: ComponentChildren;
}

function State({ words, soft, children }: StateProps) {
  return (
    <div class="wc-state">
      <output class="wc-state-words">{words}</output>
      {soft !== undefined && <p class="wc-soft">{soft}</p>}
      {children}
    </div>
  );
}
