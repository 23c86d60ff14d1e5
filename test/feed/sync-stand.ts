import type { Manifest } from "../../lib/core/feed/manifest.ts";
import type { Shown } from "../../lib/core/feed/feed-state.ts";
import { sealPayload, writeEnvelope } from "../../lib/core/feed/envelope.ts";
import { DEFAULT_LIMITS, type FeedLimits } from "../../lib/core/feed/subscription.ts";
import type { FeedSource } from "../../lib/sync/feed-source.ts";
import { syncFeed, type Synced } from "../../lib/sync/sync-feed.ts";
import { createMemoryCache, type MemoryCache } from "./memory-cache.ts";
import { createMemoryFolder, tools, type MemoryFolder } from "./memory-folder.ts";
import { createPublisher, NOW, type TestPublisher } from "./publisher.ts";
import { sourceOf } from "./source.ts";

export const DAY = 86_400_000;
/** The truce of the claims that `signedLines` makes. */
export const TRUCE = "syria-2016-12";

interface SyncChange {
  now?: number;
  limits?: FeedLimits;
  checkExpiry?: boolean;
}

/** A publisher, and a device that syncs with it. */
export interface SyncStand {
  publisher: TestPublisher;
  cache: MemoryCache;
  /** From the publisher's folder unless told otherwise. */
  sync: (sources?: readonly FeedSource[], change?: SyncChange) => Promise<Synced>;
  /** "ok", or what the device shows of the last sync. */
  syncCode: (sources?: readonly FeedSource[], change?: SyncChange) => Promise<string>;
  shown: () => Shown | null | undefined;
  /** The values of the claims of the truce, as readers see them. */
  shownValues: () => Promise<number[]>;
  /** A manifest with a change, signed as the publisher would. */
  publishChanged: (manifest: Manifest, change: Partial<Manifest>) => Promise<MemoryFolder>;
}

export async function createSyncStand(): Promise<SyncStand> {
  const publisher = await createPublisher();
  const stand: SyncStand = {
    publisher,
    cache: createMemoryCache(),
    sync: (sources = [sourceOf(publisher.folder)], change = {}) =>
      syncFeed({
        feed: publisher.feed,
        sources,
        limits: DEFAULT_LIMITS,
        now: NOW,
        checkExpiry: true,
        cache: stand.cache,
        tools,
        ...change,
      }),
    async syncCode(sources, change) {
      const synced = await stand.sync(sources, change);
      return synced.ok ? "ok" : synced.code;
    },
    shown: () => stand.cache.content.states.get(publisher.feed)?.shown,
    async shownValues() {
      const shelf = await stand.cache.readShelf(publisher.feed, TRUCE);
      return (shelf?.rows ?? []).map(({ text }) => Number(/"value":(\d+)/.exec(text)?.[1]));
    },
    async publishChanged(manifest, change) {
      const folder = createMemoryFolder(publisher.folder);
      const payload = JSON.stringify({ ...manifest, ...change });
      const envelope = await sealPayload("manifest", payload, [publisher.feedKey], tools);
      await folder.write("feed.json", tools.encode(writeEnvelope(envelope)));
      return folder;
    },
  };
  return stand;
}
