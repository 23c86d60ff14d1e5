import { browser } from "wxt/browser";
import type { Settings } from "../core/settings.ts";

/** The script that looks for a truce word, on every page that the reader permitted. */
export const SCAN_SCRIPT = "/scan.js" as const;
/** The script that marks, only where there is something to mark. */
export const ANNOTATOR_SCRIPT = "/annotator.js" as const;
/** The script with the card, where there is a badge to open it. */
export const CARD_SCRIPT = "/card.js" as const;
/** The script that reads what is selected, when the reader flags it. */
export const FLAG_SCRIPT = "/flag.js" as const;
type Script =
  typeof SCAN_SCRIPT | typeof ANNOTATOR_SCRIPT | typeof CARD_SCRIPT | typeof FLAG_SCRIPT;
const ID = "scan";

/** The origins of news sites, in the form in which permissions are asked for. */
export function newsOrigins(domains: readonly string[]): string[] {
  return domains.map((domain) => `*://*.${domain}/*`);
}

/** Where pages are looked at by themselves: what the reader chose, as far as the browser permits it. */
export async function permittedOrigins(
  scope: Settings["scope"],
  newsDomains: () => Promise<readonly string[]>,
): Promise<string[]> {
  if (scope === "on-click") return [];
  const { origins = [] } = await browser.permissions.getAll();
  if (scope === "all-sites") return origins.filter(isWebOrigin);
  const wanted = newsOrigins(await newsDomains());
  if (origins.some((origin) => EVERYWHERE.has(origin))) return wanted;
  const granted = new Set(origins);
  return wanted.filter((origin) => granted.has(origin));
}

const EVERYWHERE = new Set(["<all_urls>", "*://*/*"]);

const isWebOrigin = (origin: string): boolean =>
  EVERYWHERE.has(origin) || /^(?:\*|https?):/.test(origin);

/**
 * Makes the browser run the scan on these origins, and nowhere else. Resolves with whether that is
 * a change.
 */
export async function registerScan(origins: readonly string[]): Promise<boolean> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const before = registered?.matches?.toSorted().join(" ") ?? "";
  if (before === origins.toSorted().join(" ")) return false;
  const script = {
    id: ID,
    js: [SCAN_SCRIPT],
    matches: [...origins],
    runAt: "document_idle" as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (origins.length === 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  else if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  return true;
}

/** Runs a script in the page of a tab; false where the browser does not let us. */
export async function runInTab(tab: number, file: Script, document?: string): Promise<boolean> {
  // With the document, a page that the tab has gone on to meanwhile is left alone.
  const target = { tabId: tab, ...(document !== undefined && { documentIds: [document] }) };
  try {
    await browser.scripting.executeScript({ target, files: [file] });
    return true;
  } catch {
    // A browser page, a store page, a page without permission: the browser decides, not we.
    return false;
  }
}
