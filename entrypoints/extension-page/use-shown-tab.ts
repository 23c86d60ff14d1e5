import { useEffect, useState } from "preact/hooks";
import { browser, type Browser } from "wxt/browser";

/**
 * The tab that a view speaks of: the one named in its address (`?tab=7`), where the view stands in a
 * tab of its own, else whichever is in front.
 */
export function useShownTab(): Browser.tabs.Tab | undefined {
  const [tab, setTab] = useState<Browser.tabs.Tab>();
  useEffect(() => {
    const named = new URLSearchParams(location.search).get("tab");
    if (named !== null) {
      void browser.tabs.get(Number(named)).then(setTab);
      return undefined;
    }
    const look = () =>
      void browser.tabs
        .query({ active: true, currentWindow: true })
        .then(([active]) => setTab(active));
    look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, []);
  return tab;
}
