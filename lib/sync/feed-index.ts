import { feedBase, successorsOf, type FeedBase } from "../core/feed/feed-base.ts";
import { entryOpinions } from "../core/feed/entry-opinions.ts";
import type { FeedCache, Shelf } from "../core/feed/feed-cache.ts";
import { feedClaims, keepGood, type FeedClaim, type Opinion } from "../core/feed/feed-claims.ts";
import { editionOf } from "../core/feed/feed-state.ts";
import { heldRecords, moderatorsOf, type HeldRecord } from "../core/feed/held-record.ts";
import { isRemover, type LiveRules } from "../core/feed/live-records.ts";
import type { FeedExcerpt } from "../core/feed/join-feeds.ts";
import type { Wanted } from "../core/feed/pick-rows.ts";
import { INDEX_SHELF } from "../core/feed/row.ts";
import type { Primitives } from "../core/record/primitives.ts";
import { isFullDisk } from "./full-disk.ts";
import { createSignatureChecker, recordKey, type SignatureChecker } from "./signature-checker.ts";
import { createTruceRows, type TruceShelf } from "./truce-rows.ts";

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
  /** What is said of entries of the packaged index. Call `confirmOpinions` with what will be shown. */
  opinionsOf(truce: string, wanted?: readonly Wanted[]): Promise<Opinion[]>;
  /** Which feeds hold more on the truce than was read for these. */
  excerptsOf(truce: string, wanted?: readonly Wanted[]): Promise<FeedExcerpt[]>;
  /** Looks at the signatures of entries before they are shown; without those that nobody signed. */
  confirm(entries: readonly FeedClaim[]): Promise<FeedClaim[]>;
  /** The same of opinions on entries of the packaged index. */
  confirmOpinions(opinions: readonly Opinion[]): Promise<Opinion[]>;
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
  opinions: Opinion[];
  excerpts: FeedExcerpt[];
}

/** What is asked at which state of the feeds; without `wanted`, everything about the truce. */
interface Question {
  key: string;
  truce: string;
  wanted: readonly Wanted[] | undefined;
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

  const read = async (question: Question): Promise<Kept> => {
    const { key, truce, wanted } = question;
    const { rules } = await loadBase(key);
    const shelves = await readShelves(environment, (feed) => truceRows.read(feed, truce, wanted));
    const held = await withCheckedRemovers(heldIn(shelves), checkHeld);
    const claims = feedClaims(held, feedsOf(shelves), rules);
    return { key, claims, opinions: entryOpinions(held, rules), excerpts: excerptsIn(shelves) };
  };
  const load = async (truce: string, asked?: readonly Wanted[]): Promise<Kept> => {
    const key = await versions();
    const isLarge = await truceRows.isLarge(key, await environment.listFeeds(), truce);
    const wanted = isLarge ? asked : undefined;
    const question = wanted ? `${truce} ${JSON.stringify(wanted)}` : truce;
    const kept = keptClaims.get(question);
    try {
      const loaded = kept?.key === key ? kept : await read({ key, truce, wanted });
      keepNewest(keptClaims, question, loaded);
      return loaded;
    } catch (error) {
      if (!isFullDisk(error)) throw error;
      return kept ?? { key, claims: [], opinions: [], excerpts: [] };
    }
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
    claimsOf: async (truce, wanted) => (await load(truce, wanted)).claims,
    opinionsOf: async (truce, wanted) => (await load(truce, wanted)).opinions,
    excerptsOf: async (truce, wanted) => (await load(truce, wanted)).excerpts,
    ...confirmBy(checkHeld),
  };
}

/** Only what was signed by whom it says. */
function confirmBy(checkHeld: SignatureChecker): Pick<FeedIndex, "confirm" | "confirmOpinions"> {
  const keysOf = async (held: readonly HeldRecord[]): Promise<Set<string>> =>
    new Set((await checkHeld(held)).map(recordKey));
  return {
    async confirm(entries) {
      const keys = await keysOf(
        entries.flatMap(({ origins, reviews }) => [...origins, ...reviews]),
      );
      return entries.flatMap(
        (entry) => keepGood(entry, (record) => keys.has(recordKey(record))) ?? [],
      );
    },
    async confirmOpinions(opinions) {
      const keys = await keysOf(opinions);
      return opinions.filter((opinion) => keys.has(recordKey(opinion)));
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
        (state) => (state ? editionOf(state) : feed),
        () => last,
      );
      known.set(feed, version);
      return version;
    });
    return (await Promise.all(versions)).join();
  };
}

async function readShelves<S extends Shelf>(
  { listFeeds, onDamage }: FeedIndexEnvironment,
  readShelf: (feed: string) => Promise<S | undefined>,
): Promise<S[]> {
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

function excerptsIn(shelves: readonly TruceShelf[]): FeedExcerpt[] {
  return shelves.flatMap(({ state: { feed }, excerpt }) => (excerpt ? { feed, ...excerpt } : []));
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
