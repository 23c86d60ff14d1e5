import type { SignedManifest } from "../core/feed/accept-manifest.ts";
import type { FeedCache } from "../core/feed/feed-cache.ts";
import { FEED_FAULTS, type FeedFault } from "../core/feed/feed-fault.ts";
import { startFeed, type FeedState } from "../core/feed/feed-state.ts";
import { isWholeLog, withManifest, withRebuild, withShown } from "../core/feed/feed-steps.ts";
import type { PackTools } from "../core/feed/pack.ts";
import { acceptRoot, MAX_ROOT_BYTES, rootPath } from "../core/feed/root.ts";
import type { FeedLimits } from "../core/feed/subscription.ts";
import { applyErasures } from "./apply-erasures.ts";
import { fetchManifest, type AcceptTerms, type FetchedManifest } from "./fetch-manifest.ts";
import { fetchFromAny, type FeedSource } from "./feed-source.ts";
import { importPacks, isOverLimit, type Imported } from "./import-packs.ts";

export interface SyncJob {
  feed: string;
  /** The feed's own place and its mirrors, in the order in which to try them. */
  sources: readonly FeedSource[];
  limits: FeedLimits;
  /** When the run began. */
  now: number;
  /** False for the feed in the package, which is as old as the release. */
  checkExpiry: boolean;
  cache: FeedCache;
  tools: PackTools;
}
export type Synced =
  | { ok: true; state: FeedState }
  | { ok: false; code: FeedFault; state: FeedState | undefined; retryAfter?: number };

/**
 * Brings one feed up to date (SYNC.md section 5): fetches, verifies, imports, and only then shows.
 * Whatever goes wrong, what was shown before stays. Rejects only with the cache's own errors.
 */
export async function syncFeed(job: SyncJob): Promise<Synced> {
  const known = (await job.cache.loadState(job.feed)) ?? (await fetchFirstRoot(job));
  if ("ok" in known) return known;
  const fetched = await fetchBestManifest(job, known);
  if (!fetched.ok) return fetched;
  const state = withManifest(fetched.state, fetched);
  if (isOverLimit(fetched, state, job.limits)) return { ok: false, code: "over-limit", state };
  await saveStart(fetched.state, state, job.cache);
  const imported = await importWhole(fetched, state, job);
  if (!imported.ok) return imported;
  const shown = withShown(imported.state, fetched.manifest, job.now);
  await job.cache.keepGenerations(shown);
  return { ok: true, state: await applyErasures(job.cache, shown) };
}

/** Where reading begins in a new generation, what an abandoned one left is dropped. */
async function saveStart(before: FeedState, state: FeedState, cache: FeedCache): Promise<void> {
  if (before.work.gen === state.work.gen) await cache.saveState(state);
  else await cache.keepGenerations(state);
}

/** A feed that nothing is known of but its id: its first root proves itself by that. */
async function fetchFirstRoot({
  feed,
  sources,
  cache,
  tools,
}: SyncJob): Promise<FeedState | Synced> {
  let state: FeedState | undefined;
  const file = await fetchFromAny(sources, rootPath(1), {
    cap: MAX_ROOT_BYTES,
    async accept(fetched) {
      if (!fetched.ok) return fetched;
      const accepted = await acceptRoot(fetched.bytes, undefined, tools);
      if (!accepted.ok) return accepted;
      if (accepted.root.feed !== feed) return { ok: false, code: "wrong-feed" };
      state = startFeed(feed, accepted.payload);
      return fetched;
    },
  });
  if (!file.ok) return { ...file, state: undefined };
  if (!state) throw new Error("an accepted root makes a state");
  await cache.saveState(state);
  return state;
}

/** The first good manifest; when there is none, the fault that tells most. */
async function fetchBestManifest(job: SyncJob, known: FeedState): Promise<FetchedManifest> {
  let worst: FetchedManifest & { ok: false } = { ok: false, code: "offline", state: known };
  for (const source of job.sources) {
    const terms: AcceptTerms = {
      now: job.now,
      checkExpiry: job.checkExpiry,
      primitives: job.tools,
      save: (state) => job.cache.saveState(state),
    };
    const fetched = await fetchManifest(source, worst.state, terms);
    if (fetched.ok) return fetched;
    const isWorse: boolean = FEED_FAULTS.indexOf(fetched.code) >= FEED_FAULTS.indexOf(worst.code);
    worst = isWorse ? fetched : { ...worst, state: fetched.state };
  }
  return worst;
}

/** Reads to the head and proves the whole; what does not fit together is read once more from the start. */
async function importWhole(
  signed: SignedManifest,
  start: FeedState,
  job: SyncJob,
): Promise<Imported> {
  const imported = await importPacks(signed, start, job);
  if (!imported.ok) return imported;
  const { state } = imported;
  if (await isWholeLog(state, signed.manifest, job.tools)) return imported;
  if (state.rebuiltFor === signed.payloadHash) return { ok: false, code: "chain-mismatch", state };
  const anew = withRebuild(state, signed.payloadHash);
  await saveStart(state, anew, job.cache);
  return importWhole(signed, anew, job);
}
