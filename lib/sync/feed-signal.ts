import { browser } from "wxt/browser";

const KEY = "whocounts-feeds";

/** Tells all pages of the extension that subscriptions or feeds changed; nothing of the content. */
export function announceFeeds(): void {
  void browser.storage.session.set({ [KEY]: crypto.randomUUID() });
}

/** Calls back after each announcement, one's own too. Returns what ends it. */
export function watchFeeds(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (KEY in changes) listener();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
