import type { FeedCache, Shelf } from "../core/feed/feed-cache.ts";
import { editionOf, type FeedState } from "../core/feed/feed-state.ts";
import { createChunkMemory } from "./chunk-memory.ts";
import { countClaims } from "../core/feed/digest.ts";
import type { FeedExcerpt } from "../core/feed/join-feeds.ts";
import { openDigest, pickRows, type OpenDigest, type Wanted } from "../core/feed/pick-rows.ts";

/** Truces of up to this many rows in a feed are read whole. */
export const WHOLE_ROWS = 1000;
/** Of larger ones, so many claims beside each that is asked about: as many as the largest truce of the first index has. */
export const CLOSEST_ROWS = 300;
/** Digests that are kept in memory: 33 bytes a row. */
const KEPT_DIGEST_ROWS = 1_200_000;

/** The rows of a truce that were read, and of how many claims they are the closest ones. */
export interface TruceShelf extends Shelf {
  excerpt?: Pick<FeedExcerpt, "total" | "closest">;
}

/** Reads the rows of truces, of large ones only what is needed. */
export interface TruceRows {
  /** Is there a feed that holds more of the truce than is read whole? */
  isLarge(version: string, feeds: readonly string[], truce: string): Promise<boolean>;
  /** Without `wanted`, everything. Rejects with an Error when rows are damaged or missing. */
  read(feed: string, truce: string, wanted?: readonly Wanted[]): Promise<TruceShelf | undefined>;
}

interface KeptDigest {
  state: FeedState;
  digest: OpenDigest;
  /** How many claims are shown. */
  total: number;
}

export function createTruceRows(cache: FeedCache): TruceRows {
  let sizes: { version: string; of: Map<string, Record<string, number>> } | undefined;
  const digests = new Map<string, KeptDigest>();
  const chunks = createChunkMemory(cache);

  const sizeOf = async (feed: string, truce: string): Promise<number> => {
    const counts = sizes?.of.get(feed) ?? (await cache.countRows(feed));
    sizes?.of.set(feed, counts);
    return counts[truce] ?? 0;
  };
  const loadDigest = async (feed: string, truce: string): Promise<KeptDigest | undefined> => {
    const state = await cache.loadState(feed);
    const key = `${feed} ${truce}`;
    const kept = digests.get(key);
    digests.delete(key);
    if (kept && state && editionOf(kept.state) === editionOf(state)) {
      digests.set(key, kept);
      return kept;
    }
    const read = await cache.readDigest(feed, truce);
    if (!read) return undefined;
    const total = countClaims(read.digest, read.state.shown?.head ?? 0);
    const opened = { state: read.state, digest: openDigest(read.digest), total };
    digests.set(key, opened);
    dropOldest(digests);
    return opened;
  };

  return {
    async isLarge(version, feeds, truce) {
      if (sizes?.version !== version) sizes = { version, of: new Map() };
      const found = await Promise.all(feeds.map((feed) => sizeOf(feed, truce).catch(() => 0)));
      return found.some((rows) => rows > WHOLE_ROWS);
    },
    async read(feed, truce, wanted) {
      if (!wanted || (await sizeOf(feed, truce)) <= WHOLE_ROWS) return cache.readShelf(feed, truce);
      const opened = await loadDigest(feed, truce);
      const shown = opened?.state.shown;
      if (!opened || !shown) return undefined;
      const { digest, state, total } = opened;
      const picked = pickRows(digest, shown.head, { wanted, most: CLOSEST_ROWS });
      const rows = picked.map((row) => ({
        position: digest.positions[row] ?? 0,
        first: digest.firsts[row] ?? 0,
      }));
      const shelf = { state, rows: await chunks.readRows(state, truce, rows) };
      return total > CLOSEST_ROWS ? { ...shelf, excerpt: { total, closest: CLOSEST_ROWS } } : shelf;
    },
  };
}

function dropOldest(digests: Map<string, KeptDigest>): void {
  let rows = 0;
  for (const { digest } of digests.values()) rows += digest.positions.length;
  for (const [oldest, { digest }] of digests) {
    if (rows <= KEPT_DIGEST_ROWS || digests.size === 1) break;
    digests.delete(oldest);
    rows -= digest.positions.length;
  }
}
