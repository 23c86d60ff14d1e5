import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";

/** The tab that the panel speaks of: the one in its address, else whichever is in front. */
export function useShownTab(): number | undefined {
  const named = Number(new URLSearchParams(location.search).get("tab") ?? Number.NaN);
  const [tab, setTab] = useState(Number.isNaN(named) ? undefined : named);
  useEffect(() => {
    if (!Number.isNaN(named)) return undefined;
    const look = () =>
      void browser.tabs
        .query({ active: true, currentWindow: true })
        .then(([active]) => setTab(active?.id));
    look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, [named]);
  return tab;
}
