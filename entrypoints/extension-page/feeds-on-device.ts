import { createGunzip } from "../../lib/core/feed/gunzip.ts";
import { withRepair } from "../../lib/core/feed/feed-state.ts";
import type { Subscription } from "../../lib/core/feed/subscription.ts";
import { createPrimitives } from "../../lib/core/record/primitives.ts";
import { createFeedCache } from "../../lib/store/feed-cache-store.ts";
import { connectFeedDatabase } from "../../lib/store/feed-database.ts";
import { createRequestLog } from "../../lib/store/request-log-store.ts";
import { createSubscriptionStore } from "../../lib/store/subscription-store.ts";
import { createFeedIndex } from "../../lib/sync/feed-index.ts";
import { announceFeeds, watchFeeds } from "../../lib/sync/feed-signal.ts";
import type { FeedSource } from "../../lib/sync/feed-source.ts";
import type { SyncEnvironment } from "../../lib/sync/sync-feeds.ts";
import { noteUnsavedFault } from "../../lib/sync/unsaved-faults.ts";

/** The package holds no feed of its own: its index is read by the store. */
const packaged: FeedSource = { fetch: async () => ({ ok: false, code: "not-found" }) };

/** Feeds as every page of the extension and the background read and change them. */
export function openFeedsOnDevice() {
  const connect = connectFeedDatabase();
  const cache = createFeedCache(connect);
  const store = createSubscriptionStore();
  const primitives = createPrimitives(globalThis);
  let kept: Promise<Subscription[]> | undefined;
  const forget = () => (kept = undefined);
  let last: Subscription[] = [];
  const list = () =>
    (kept ??= store.list().then(
      (known) => (last = known),
      () => {
        // No database, as in private windows, where there are no feeds, and on a full disk.
        forget();
        return last;
      },
    ));
  watchFeeds(forget);

  const environment: SyncEnvironment = {
    subscriptions: store,
    cache,
    packaged,
    tools: { ...primitives, gunzip: createGunzip(globalThis) },
    log: createRequestLog(connect),
    now: Date.now,
    random: Math.random,
    noteUnsaved: noteUnsavedFault,
    onShown: announceFeeds,
  };
  const index = createFeedIndex({
    cache,
    primitives,
    listFeeds: async () => (await list()).flatMap(({ feed, isOn }) => (isOn ? [feed] : [])),
    onDamage: (feed) => void repair(feed),
  });
  const repair = async (feed: string): Promise<void> => {
    const state = await cache.loadState(feed);
    if (state) await cache.saveState(withRepair(state));
  };
  return {
    ...environment,
    index,
    list,
    /** Changes the subscriptions, here and for all other pages. */
    async change(edit: (known: readonly Subscription[]) => Subscription[]): Promise<void> {
      await store.change(edit);
      forget();
      announceFeeds();
    },
  };
}
export type FeedsOnDevice = ReturnType<typeof openFeedsOnDevice>;
