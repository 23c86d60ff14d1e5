import { browser } from "wxt/browser";
import { readPageBadges } from "../../lib/core/read-page-badges.ts";
import type { MarkedState, PageState } from "../../lib/core/page-state.ts";
import { plainState } from "../../lib/core/plain-state.ts";
import { isSiteOff, isSnoozed, type Settings } from "../../lib/core/settings.ts";
import { askTab } from "../../lib/messages.ts";
import { isScannedHost } from "../scan/scanned-host.ts";
import { isOn } from "./tabs.ts";

interface TabSituation {
  settings: Settings;
  /** Where pages are looked at by themselves. */
  origins: () => Promise<readonly string[]>;
  /** Of the index. */
  version: number | null;
}

/** How it stands with a tab: its annotator's word, else why there is none. */
export async function tabState(
  tab: number,
  { settings, origins, version }: TabSituation,
): Promise<PageState> {
  if (isSnoozed(settings, version)) return plainState("snoozed");
  const answer = await askTab(tab, "page-state", {});
  if (answer.ok) return readWhole(answer.value);
  if (answer.code !== "no-answer") return plainState("error", answer.code);
  const { url } = await browser.tabs.get(tab);
  if (url === undefined) return plainState("no-permission");
  if (!/^https?:/.test(url) || isStore(new URL(url))) return plainState("closed");
  const { host, hostname } = new URL(url);
  if (isSiteOff(settings, host)) return plainState("off");
  const isScanned = isOn(url, await origins());
  return plainState(isScanned && isScannedHost(hostname) ? "nothing-found" : "no-permission");
}

function readWhole({ page, ...state }: MarkedState): PageState {
  try {
    return { ...state, page: page && readPageBadges(page) };
  } catch {
    // Not what we sent to the page: somebody else speaks there.
    return plainState("error", "bad-reply");
  }
}

/** Pages on which browsers let no extension run. */
const isStore = ({ hostname, pathname }: URL): boolean =>
  hostname === "chromewebstore.google.com" ||
  hostname === "addons.mozilla.org" ||
  (hostname === "chrome.google.com" && pathname.startsWith("/webstore"));
