import { feedBase, successorsOf, type FeedBase } from "../core/feed/feed-base.ts";
import type { FeedCache, Shelf } from "../core/feed/feed-cache.ts";
import { feedClaims, keepGood, type FeedClaim } from "../core/feed/feed-claims.ts";
import { heldRecords, moderatorsOf, type HeldRecord } from "../core/feed/held-record.ts";
import { isRemover, type LiveRules } from "../core/feed/live-records.ts";
import type { Wanted } from "../core/feed/pick-rows.ts";
import { INDEX_SHELF } from "../core/feed/row.ts";
import type { Primitives } from "../core/record/primitives.ts";
import { isFullDisk } from "./full-disk.ts";
import { createSignatureChecker, recordKey, type SignatureChecker } from "./signature-checker.ts";
import { createTruceRows } from "./truce-rows.ts";

/**
 * The feeds that are on, asked as one index. On a full disk, where Chrome opens no database, what is
 * in memory is still served.
 */
export interface FeedIndex {
  base(): Promise<FeedBase>;
  /**
   * Entries of a truce, of a large one those closest to what is wanted, or all. Call `confirm` with
   * those that will be shown.
   */
  claimsOf(truce: string, wanted?: readonly Wanted[]): Promise<FeedClaim[]>;
  /** Looks at the signatures of entries before they are shown; without those that nobody signed. */
  confirm(entries: readonly FeedClaim[]): Promise<FeedClaim[]>;
}

export interface FeedIndexEnvironment {
  cache: FeedCache;
  primitives: Primitives;
  /** Feeds that are on, in the user's order. */
  listFeeds: () => Promise<string[]>;
  /** A feed whose rows are damaged or missing: it must be read anew. */
  onDamage: (feed: string) => void;
}

/** Entries asked for last that are kept in memory: about 20 MB. */
const KEPT_ENTRIES = 20_000;

const NO_BASE: FeedBase = { parties: [], truces: [], outlets: [], authors: new Map() };

interface Kept {
  key: string;
  claims: FeedClaim[];
}

export function createFeedIndex(environment: FeedIndexEnvironment): FeedIndex {
  const checkHeld = createSignatureChecker(environment.cache, environment.primitives);
  const truceRows = createTruceRows(environment.cache);
  const versions = createVersions(environment);
  const keptClaims = new Map<string, Kept>();
  let keptBase: { key: string; base: FeedBase; rules: LiveRules } | undefined;

  const loadBase = async (key: string) => {
    if (keptBase?.key === key) return keptBase;
    const shelves = await readShelves(environment, (feed) =>
      environment.cache.readShelf(feed, INDEX_SHELF),
    );
    const good = await checkHeld(heldIn(shelves));
    const rules = { moderators: moderatorsOf(shelves), successors: successorsOf(good) };
    keptBase = { key, rules, base: feedBase(good, feedsOf(shelves), rules) };
    keptClaims.clear();
    return keptBase;
  };

  return {
    async base() {
      try {
        return (await loadBase(await versions())).base;
      } catch (error) {
        if (!isFullDisk(error)) throw error;
        return keptBase?.base ?? NO_BASE;
      }
    },
    async claimsOf(truce, wanted) {
      const key = await versions();
      const isLarge = await truceRows.isLarge(key, await environment.listFeeds(), truce);
      const question = isLarge && wanted ? `${truce} ${JSON.stringify(wanted)}` : truce;
      const kept = keptClaims.get(question);
      if (kept?.key === key) {
        keepNewest(keptClaims, question, kept);
        return kept.claims;
      }
      try {
        const { rules } = await loadBase(key);
        const shelves = await readShelves(environment, (feed) =>
          truceRows.read(feed, truce, isLarge ? wanted : undefined),
        );
        const held = await withCheckedRemovers(heldIn(shelves), checkHeld);
        const claims = feedClaims(held, feedsOf(shelves), rules);
        keepNewest(keptClaims, question, { key, claims });
        return claims;
      } catch (error) {
        if (!isFullDisk(error)) throw error;
        return kept?.claims ?? [];
      }
    },
    async confirm(entries) {
      const said = entries.flatMap(({ origins, reviews }) => [...origins, ...reviews]);
      const keys = new Set((await checkHeld(said)).map(recordKey));
      return entries.flatMap(
        (entry) => keepGood(entry, (record) => keys.has(recordKey(record))) ?? [],
      );
    },
  };
}

/**
 * What feeds are on and how far each is shown: as long as this is the same, so are all answers. Of a
 * feed whose state cannot be read, as on a full disk, what was known last still holds: nobody else
 * changed it, and answers that are in memory are still good.
 */
function createVersions({ cache, listFeeds }: FeedIndexEnvironment): () => Promise<string> {
  const known = new Map<string, string>();
  return async () => {
    const versions = (await listFeeds()).map(async (feed) => {
      const last = known.get(feed) ?? feed;
      const version = await cache.loadState(feed).then(
        (state) => `${feed} ${state?.shown?.gen} ${state?.shown?.version}`,
        () => last,
      );
      known.set(feed, version);
      return version;
    });
    return (await Promise.all(versions)).join();
  };
}

async function readShelves(
  { listFeeds, onDamage }: FeedIndexEnvironment,
  readShelf: (feed: string) => Promise<Shelf | undefined>,
): Promise<Shelf[]> {
  const read = async (feed: string) => {
    try {
      return await readShelf(feed);
    } catch (error) {
      // Nothing is damaged then, and nothing could be repaired.
      if (isFullDisk(error)) throw error;
      onDamage(feed);
      return undefined;
    }
  };
  const shelves = await Promise.all((await listFeeds()).map(read));
  return shelves.filter((found) => found !== undefined);
}

function feedsOf(shelves: readonly Shelf[]): string[] {
  return shelves.map(({ state }) => state.feed);
}

function heldIn(shelves: readonly Shelf[]): HeldRecord[] {
  return shelves.flatMap(heldRecords);
}

function keepNewest(kept: Map<string, Kept>, question: string, newest: Kept): void {
  kept.delete(question);
  kept.set(question, newest);
  let entries = kept.values().reduce((sum, { claims }) => sum + claims.length, 0);
  for (const [oldest, { claims }] of kept) {
    if (entries <= KEPT_ENTRIES) break;
    kept.delete(oldest);
    entries -= claims.length;
  }
}

/** What replaces or takes back other records must be signed by whom it says before it counts. */
async function withCheckedRemovers(
  held: readonly HeldRecord[],
  checkHeld: SignatureChecker,
): Promise<HeldRecord[]> {
  const good = await checkHeld(held.filter(isRemover));
  const byKey = new Map(good.map((entry) => [recordKey(entry), entry]));
  return held.flatMap((entry) => (isRemover(entry) ? (byKey.get(recordKey(entry)) ?? []) : entry));
}
