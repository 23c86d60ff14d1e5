import { browser } from "wxt/browser";

/** What Firefox has in place of a side panel; the types of Chrome do not know it. */
interface Sidebar {
  open(): Promise<void>;
}

/**
 * Opens the side panel for a tab; where there is none (Firefox for Android) or the browser wants a
 * click of its own for it, the same page in a tab.
 */
export async function openPanel(tab: number): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: Sidebar };
  try {
    if (sidebarAction) await sidebarAction.open();
    else await browser.sidePanel.open({ tabId: tab });
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tab}` as "/") });
  }
}
