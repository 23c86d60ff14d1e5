import type { IndexState } from "../../lib/core/index-state.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { Switch } from "../controls/switch.tsx";
import { IndexLine } from "./index-line.tsx";
import { PageState } from "./page-state.tsx";
import type { PageView } from "./page-view.ts";
import { TruceSwitches } from "./truce-switches.tsx";

export interface PopupProps {
  view: PageView;
  /** The site in the tab, or undefined where there is none to switch. */
  site: string | undefined;
  siteOn: boolean;
  hiddenTruces: readonly string[];
  index: IndexState | undefined;
  /** Today, to tell whether the index is old. */
  today: string;
  onJump: (claim: number) => void;
  onSwitchSite: (on: boolean) => void;
  onHideTruce: (truce: string, hidden: boolean) => void;
  onSnooze: (snoozed: boolean) => void;
  /** Look at this page now, or ask for the permission to do so. */
  onRead: () => void;
  onOpenPanel: () => void;
  onOpenOptions: () => void;
}

/** What the toolbar button shows: the claims on this page and the switches that concern it. */
export function Popup(props: PopupProps) {
  const { view, site, hiddenTruces, index } = props;
  const t = useTranslator();
  return (
    <main class="wc-popup">
      <header class="wc-popup-head">
        <h1 class="wc-brand">WhoCounts</h1>
        {site !== undefined && (
          <Switch checked={props.siteOn} onChange={props.onSwitchSite}>
            {t.text("onThisSite")}
          </Switch>
        )}
      </header>
      <PageState view={view} onJump={props.onJump} onRead={props.onRead} />
      {view.state === "read" && (
        <TruceSwitches
          page={view.page}
          hiddenTruces={hiddenTruces}
          onHideTruce={props.onHideTruce}
        />
      )}
      <footer class="wc-popup-foot">
        <IndexLine index={index} today={props.today} />
        <nav class="wc-popup-links">
          <button type="button" class="wc-link" onClick={props.onOpenPanel}>
            {t.text("sidePanel")}
          </button>
          <button type="button" class="wc-link" onClick={props.onOpenOptions}>
            {t.text("options")}
          </button>
          <button
            type="button"
            class="wc-link"
            onClick={() => props.onSnooze(view.state !== "snoozed")}
          >
            {t.text(view.state === "snoozed" ? "unsnooze" : "snooze")}
          </button>
        </nav>
      </footer>
    </main>
  );
}
