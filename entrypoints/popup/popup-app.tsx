import { useEffect } from "preact/hooks";
import { browser } from "wxt/browser";
import { Popup } from "../../components/popup/popup.tsx";
import { hideTruce, isSiteOff, switchSite } from "../../lib/core/settings.ts";
import { isNeverScanned } from "../../lib/core/unscanned.ts";
import { updateSettings } from "../../lib/store/settings-store.ts";
import { openPanel } from "../extension-page/open-panel.ts";
import { revealClaim } from "../extension-page/reveal-claim.ts";
import { useSettings } from "../extension-page/settings-context.ts";
import { today } from "../extension-page/today.ts";
import { useShownTab } from "../extension-page/use-shown-tab.ts";
import { useTabState } from "../extension-page/use-tab-state.ts";
import { useFeedMarks } from "./use-feed-marks.ts";
import { useTruceNames } from "./use-truce-names.ts";

/** Wires the popup to the tab under it. */
export function PopupApp() {
  const settings = useSettings();
  const tab = useShownTab();
  const id = tab?.id;
  const { state, index, read } = useTabState(id);
  const truces = useTruceNames(state, settings.hiddenTruces);
  const markedFeeds = useFeedMarks();
  const site = siteOf(tab?.url);
  // "Only when I click": this was the click.
  const isAsked =
    settings.scope === "on-click" && site !== undefined && !isNeverScanned(site.hostname);
  useEffect(() => {
    if (isAsked && state.status === "no-permission") read();
  }, [isAsked, state.status, read]);
  return (
    <Popup
      state={state}
      site={site?.host}
      siteOn={site !== undefined && !isSiteOff(settings, site.host)}
      truces={truces}
      hiddenTruces={settings.hiddenTruces}
      index={index}
      markedFeeds={markedFeeds}
      today={today()}
      onJump={(claim) => {
        if (id !== undefined) void revealClaim(id, state, claim).then(() => window.close());
      }}
      onSwitchSite={(on) => {
        if (site) void updateSettings((now) => switchSite(now, site.host, on));
      }}
      onHideTruce={(truce, hidden) => void updateSettings((now) => hideTruce(now, truce, hidden))}
      onSnooze={(snoozed) =>
        void updateSettings((now) => ({
          ...now,
          snoozedVersion: snoozed ? (index?.version ?? null) : null,
        }))
      }
      onRead={read}
      onOpenPanel={() => {
        if (id !== undefined) void openPanel(id).then(() => window.close());
      }}
      onOpenWork={() => void openOwnPage("/work.html")}
      onOpenOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />
  );
}

async function openOwnPage(path: "/work.html"): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
  window.close();
}

/** Undefined for pages that are no web pages. */
function siteOf(address: string | undefined): URL | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
