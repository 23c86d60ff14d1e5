import { browser } from "wxt/browser";
import { makeCopy, readCopy, type SettingsCopy } from "../core/settings-copy.ts";
import type { Settings } from "../core/settings.ts";

const KEY = "settings-copy";

/** The copy that the browser keeps for the reader's other devices. */
export async function loadCopy(): Promise<SettingsCopy | undefined> {
  const stored = await browser.storage.sync.get(KEY);
  return readCopy(stored[KEY]);
}

/** Keeps a copy where the reader chose so. One that would be too large leaves the last one in place. */
export async function keepCopy(settings: Settings): Promise<void> {
  const copy = settings.keepCopy ? makeCopy(settings, Date.now()) : undefined;
  if (copy) await browser.storage.sync.set({ [KEY]: copy });
}

export async function removeCopy(): Promise<void> {
  await browser.storage.sync.remove(KEY);
}

/** Calls back when there is another copy, from here or from another device. Returns what undoes it. */
export function watchCopy(listener: (copy: SettingsCopy | undefined) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) listener(readCopy(changes[KEY].newValue));
  };
  browser.storage.sync.onChanged.addListener(onChanged);
  return () => browser.storage.sync.onChanged.removeListener(onChanged);
}
