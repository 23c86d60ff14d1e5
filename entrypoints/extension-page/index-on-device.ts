import { browser } from "wxt/browser";
import { createIndexStore } from "../../lib/store/index-store.ts";

/** The index as the extension's own pages read it: from the same cache as the background. */
export const indexOnDevice = createIndexStore(async (path) => {
  const response = await fetch(browser.runtime.getURL(`/index/${path}` as "/"));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
});
