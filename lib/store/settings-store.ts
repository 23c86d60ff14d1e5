import { browser } from "wxt/browser";
import { readSettings, type Settings } from "../core/settings.ts";

const KEY = "settings";
const LOCK = "whocounts-settings";

/** The settings as they are stored; defaults for what is missing or damaged. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY]);
}

/**
 * Changes the settings. Changes from several pages of the extension at once are made one after the
 * other, so that none is lost. Only for the extension's own pages: content scripts send a message.
 */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(LOCK, async () => {
    const settings = readSettings(change(await loadSettings()));
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Calls back after each change by any page of the extension. Returns what undoes it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) listener(readSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
