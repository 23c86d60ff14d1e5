import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ShownFeed } from "../../components/options/feeds/feed-entry.tsx";
import type { FeedState } from "../../lib/core/feed/feed-state.ts";
import { watchFeeds } from "../../lib/sync/feed-signal.ts";
import { listUnsavedFaults } from "../../lib/sync/unsaved-faults.ts";
import type { FeedsOnDevice } from "../extension-page/feeds-on-device.ts";

/** A sync under way in the background shows how far it is. */
const LOOK_EVERY_MS = 2000;

export interface ShownFeeds {
  feeds: readonly ShownFeed[] | undefined;
  /** When they were read. */
  now: number;
  /** Reads them again. */
  refresh: () => Promise<void>;
}

/** The subscriptions with their states, read anew when something was announced and while the page is in view. */
export function useShownFeeds(device: FeedsOnDevice, syncing: ReadonlySet<string>): ShownFeeds {
  const [shown, setShown] = useState<Pick<ShownFeeds, "feeds" | "now">>({
    feeds: undefined,
    now: 0,
  });
  const known = useRef(new Map<string, FeedState>());
  const refresh = useCallback(async () => {
    const faults = await listUnsavedFaults();
    const feeds = await Promise.all(
      (await device.list()).map(async (subscription) => {
        const { feed } = subscription;
        const unsaved = faults[feed];
        // On a full disk nothing can be read: what was shown before is still so.
        const state = await device.cache.loadState(feed).catch(() => known.current.get(feed));
        if (state) known.current.set(feed, state);
        return {
          subscription,
          state: state && { ...state, fault: unsaved ?? state.fault },
          unsaved,
          isSyncing: false,
        };
      }),
    );
    setShown({ feeds, now: device.now() });
  }, [device]);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => {
      if (!document.hidden) void refresh();
    }, LOOK_EVERY_MS);
    const unwatch = watchFeeds(() => void refresh());
    return () => {
      clearInterval(timer);
      unwatch();
    };
  }, [refresh]);
  const feeds = shown.feeds?.map((feed) => ({
    ...feed,
    isSyncing: syncing.has(feed.subscription.feed),
  }));
  return { feeds, now: shown.now, refresh };
}
