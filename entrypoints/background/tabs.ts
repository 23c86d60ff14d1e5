import { MatchPattern } from "#imports";
import { browser, type Browser } from "wxt/browser";
import { askTab } from "../../lib/messages.ts";
import { runInTab, SCAN_SCRIPT } from "../../lib/page/registration.ts";

/** Is an address on one of these origins? */
export function isOn(url: string, origins: readonly string[]): boolean {
  return origins.some((origin) => new MatchPattern(origin).includes(url));
}

/** Settings or the index changed: every page that is marked finds its claims anew. */
export async function refreshTabs(): Promise<void> {
  await inEachTab((tab) => askTab(tab, "refresh", {}));
}

/** What is permitted changed: open pages are looked at, or left, without being loaded again. */
export async function applyToTabs(origins: readonly string[]): Promise<void> {
  await inEachTab((tab, { url }) =>
    url !== undefined && isOn(url, origins) ? lookAt(tab) : askTab(tab, "leave", {}),
  );
}

/** The scan runs once a page: where it has led to an annotator, that one goes on. */
async function lookAt(tab: number): Promise<void> {
  const { ok } = await askTab(tab, "refresh", {});
  if (!ok) await runInTab(tab, SCAN_SCRIPT);
}

async function inEachTab(
  act: (id: number, tab: Browser.tabs.Tab) => Promise<unknown>,
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : act(tab.id, tab))));
}
