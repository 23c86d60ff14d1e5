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

/** Gives the settings: read at once, and kept in step with changes by any page of the extension. */
export function followSettings(): () => Promise<Settings> {
  let latest: Promise<Settings> | undefined;
  const read = (): Promise<Settings> => {
    latest ??= loadSettings().catch((error: unknown) => {
      latest = undefined;
      throw error;
    });
    return latest;
  };
  watchSettings((now) => {
    latest = Promise.resolve(now);
  });
  // Where this fails, it is tried again by whoever asks.
  read().catch(() => undefined);
  return read;
}

/**
 * Shuts scripts in pages out of the storage, where the browser can (SYNC.md threat 14): they have no
 * business there, and a page that took such a script over would read and change settings.
 */
export async function keepStorageFromPages(): Promise<void> {
  const { local, sync } = browser.storage;
  const level = { accessLevel: "TRUSTED_CONTEXTS" } as const;
  // Firefox has no such method; there settings can be read by whoever takes a content script over.
  if ("setAccessLevel" in local)
    await Promise.all([local.setAccessLevel(level), sync.setAccessLevel(level)]);
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
