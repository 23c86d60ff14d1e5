import { browser } from "wxt/browser";

/** What Firefox has in place of a side panel; the types of Chrome do not know it. */
interface Sidebar {
  open(): Promise<void>;
  isOpen(of: object): Promise<boolean>;
}

/** Does the panel take the keys when it opens? Firefox leaves them to the page. */
export const panelTakesKeys = (): boolean => !("sidebarAction" in browser);

/**
 * Opens the side panel for a tab. To be called at once: browsers open it only in the turn of what
 * the reader did. Resolves with whether it is there: Firefox for Android has none, and Firefox does
 * not take a press in a page for an order to open it, but it may be open already.
 */
export async function tryPanel(tab: number): Promise<boolean> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: Sidebar };
  try {
    if (sidebarAction) await sidebarAction.open();
    else await browser.sidePanel.open({ tabId: tab });
    return true;
  } catch {
    return (await sidebarAction?.isOpen({})) ?? false;
  }
}

/** Opens the side panel for a tab; where that cannot be, the same page in a tab. */
export async function openPanel(tab: number): Promise<void> {
  if (await tryPanel(tab)) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tab}` as "/") });
}
