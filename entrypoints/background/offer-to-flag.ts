import { browser } from "wxt/browser";

const FLAG = "flag-selection";

/** How the reader asked for it. */
export type FlaggedBy = "menu" | "key";

/** Offers to flag what is selected, by the context menu and by a key. */
export function offerToFlag(flag: (tab: number, by: FlaggedBy) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    // Menus outlive the worker, and updates: made once, anew each time.
    void browser.contextMenus?.removeAll().then(() =>
      browser.contextMenus.create({
        id: FLAG,
        title: browser.i18n.getMessage("flagSelection"),
        contexts: ["selection"],
      }),
    );
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === FLAG && tab?.id !== undefined) flag(tab.id, "menu");
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === FLAG && tab?.id !== undefined) flag(tab.id, "key");
  });
}
