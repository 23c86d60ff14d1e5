import { useMemo, useRef, useState } from "preact/hooks";
import type { FeedActions } from "../../components/options/feeds/feed-entry.tsx";
import type { FeedsSectionProps } from "../../components/options/feeds/feeds-section.tsx";
import { moveFeed } from "../../lib/core/feed/subscription.ts";
import { ask } from "../../lib/messages.ts";
import { afterOthers } from "../../lib/sync/sync-lock.ts";
import { openFeedsOnDevice } from "../extension-page/feeds-on-device.ts";
import { exportFeed } from "./export-feed.ts";
import { loadChanges } from "./load-changes.ts";
import { useFeedAdder } from "./use-feed-adder.ts";
import { useShownFeeds } from "./use-shown-feeds.ts";

/** The feeds of the options page, and all that can be done with them. */
export function useFeeds(): FeedsSectionProps {
  const device = useMemo(openFeedsOnDevice, []);
  const [syncing, setSyncing] = useState<ReadonlySet<string>>(new Set());
  const { feeds, now, refresh } = useShownFeeds(device, syncing);
  const note = (feed: string, is: boolean) =>
    setSyncing((before) => before[is ? "union" : "difference"](new Set([feed])));
  /** The background does it: a sync must not end with this page. */
  const sync = async (feed: string): Promise<void> => {
    note(feed, true);
    await ask("sync-feed", { feed });
    await refresh();
    note(feed, false);
  };
  const adder = useFeedAdder(device, (feed) => void refresh().then(() => sync(feed)));

  const makeActions = (feed: string): FeedActions => ({
    onSwitch: (isOn) =>
      void device.change((known) =>
        known.map((other) => (other.feed === feed ? { ...other, isOn } : other)),
      ),
    onMove: (by) => void device.change((known) => moveFeed(known, feed, by)),
    onSync: () => void sync(feed),
    onExport: () =>
      void device.list().then((known) => {
        const wanted = known.find((other) => other.feed === feed);
        return wanted && exportFeed(device, wanted);
      }),
    // The rows after the subscription: what nobody subscribes to is never synced again.
    onRemove: () =>
      void device
        .change((known) => known.filter((other) => other.feed !== feed))
        .then(() => afterOthers(() => device.cache.removeFeed(feed))),
    loadRows: (after, limit) => device.cache.readAfter(feed, after, limit),
    loadChanges: () => loadChanges(device, feed),
  });
  const made = useRef(new Map<string, FeedActions>()).current;
  const actionsFor = (feed: string): FeedActions => {
    const actions = made.get(feed) ?? makeActions(feed);
    made.set(feed, actions);
    return actions;
  };
  return { feeds, now, adder, actionsFor };
}
