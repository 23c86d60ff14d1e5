import type { IndexState } from "../../lib/core/index-state.ts";
import type { PageState as State } from "../../lib/core/page-state.ts";
import { Switch } from "../controls/switch.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { ClaimList } from "./claim-list.tsx";
import { FeedMarks, type MarkedFeed } from "./feed-marks.tsx";
import { IndexLine } from "./index-line.tsx";
import { PageState } from "./page-state.tsx";
import { PopupLinks, type PopupWays } from "./popup-links.tsx";
import { TruceSwitches } from "./truce-switches.tsx";

export interface PopupProps extends PopupWays {
  state: State;
  /** The site in the tab, or undefined where there is none to switch. */
  site: string | undefined;
  siteOn: boolean;
  /** Names by id: of the truces of the page, and of hidden ones. */
  truces: Readonly<Record<string, string>>;
  hiddenTruces: readonly string[];
  index: IndexState | undefined;
  /** Shared indexes that need attention. */
  markedFeeds: readonly MarkedFeed[];
  /** Today, to tell whether the index is old. */
  today: string;
  onJump: (claim: number) => void;
  onSwitchSite: (on: boolean) => void;
  onHideTruce: (truce: string, hidden: boolean) => void;
  /** Look at this page now, or once more. */
  onRead: () => void;
}

/** What the toolbar button shows: the claims on this page and the switches that concern it. */
export function Popup(props: PopupProps) {
  const { state, site, hiddenTruces, index } = props;
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
      <PageState state={state} onRead={props.onRead} />
      {state.page && <ClaimList page={state.page} onJump={props.onJump} />}
      <TruceSwitches
        truces={props.truces}
        hiddenTruces={hiddenTruces}
        onHideTruce={props.onHideTruce}
      />
      <footer class="wc-popup-foot">
        <IndexLine index={index} today={props.today} />
        <FeedMarks feeds={props.markedFeeds} />
        <PopupLinks {...props} snoozed={state.status === "snoozed"} />
      </footer>
    </main>
  );
}
