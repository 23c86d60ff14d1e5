import type { FeedCache } from "../core/feed/feed-cache.ts";
import type { FeedFault } from "../core/feed/feed-fault.ts";
import { startAnew, type FeedState } from "../core/feed/feed-state.ts";
import type { PackTools } from "../core/feed/pack.ts";
import {
  dueAfterFailure,
  dueAfterFullDisk,
  dueAfterSuccess,
  isDue,
} from "../core/feed/schedule.ts";
import type { Subscription } from "../core/feed/subscription.ts";
import type { FeedSource } from "./feed-source.ts";
import { feedSources } from "./feed-sources.ts";
import { isFullDisk } from "./full-disk.ts";
import { whileAwake } from "./keep-awake.ts";
import type { RequestLog } from "./request-log.ts";
import { syncFeed, type Synced } from "./sync-feed.ts";
import { afterOthers, asOnlyHolder } from "./sync-lock.ts";

const REOPENINGS = 4;
const REOPEN_AFTER_MS = 500;

/** What syncing needs of the extension; the background and the options page hand it in. */
export interface SyncEnvironment {
  subscriptions: { list(): Promise<Subscription[]> };
  cache: FeedCache;
  /** The feed in the package. */
  packaged: FeedSource;
  tools: PackTools;
  log: RequestLog;
  now(): number;
  random: () => number;
  /** Remembers a fault that could not be saved, or null that all was saved. */
  noteUnsaved(feed: string, fault: FeedFault | null): Promise<void>;
  /** Called when a feed shows more than before; only that is told, nothing of the content. */
  onShown(feed: string): void;
}
export interface FeedReport {
  feed: string;
  /** Null: up to date. */
  fault: FeedFault | null;
}

/**
 * Syncs the feeds that are due. Resolves to "busy" when another page of the extension is at it: one
 * holder at a time. Never called when the browser or a page starts, only by the alarm.
 */
export async function syncFeeds(environment: SyncEnvironment): Promise<FeedReport[] | "busy"> {
  return asOnlyHolder(() => whileAwake(() => syncAll(environment, isWanted)));
}

/**
 * Syncs feeds that the user asked for, due or not, behind what is under way. What was tried while
 * this waited is not tried again: whoever asks twice gets one answer.
 */
export async function syncAsked(
  environment: SyncEnvironment,
  asked: readonly string[],
): Promise<FeedReport[]> {
  const lastTry = async (feed: string) => (await environment.cache.loadState(feed))?.lastTry;
  const before = new Map<string, number | null | undefined>();
  for (const feed of asked) before.set(feed, await lastTry(feed).catch(() => undefined));
  return afterOthers(() =>
    whileAwake(() =>
      syncAll(
        environment,
        async ({ feed }) =>
          before.has(feed) && (await lastTry(feed).catch(() => undefined)) === before.get(feed),
      ),
    ),
  );
}

async function syncAll(
  environment: SyncEnvironment,
  isAsked: typeof isWanted,
): Promise<FeedReport[]> {
  const reports: FeedReport[] = [];
  for (const subscription of await environment.subscriptions.list()) {
    const now = environment.now();
    if (!(await isAsked(subscription, environment, now))) continue;
    reports.push(await syncOne(subscription, environment, now));
  }
  return reports;
}

async function isWanted(
  { feed, address, isOn }: Subscription,
  { cache }: SyncEnvironment,
  now: number,
): Promise<boolean> {
  if (!isOn || address === null) return false;
  const state = await cache.loadState(feed);
  return !state || isDue(state.nextDue, now);
}

async function syncOne(
  subscription: Subscription,
  environment: SyncEnvironment,
  now: number,
): Promise<FeedReport> {
  const { feed, limits } = subscription;
  const { cache, tools } = environment;
  const known = await cache.loadState(feed).catch(() => undefined);
  const synced = await syncFeed({
    feed,
    sources: feedSources(subscription, known, environment),
    limits,
    now,
    checkExpiry: subscription.address !== null,
    cache,
    tools,
  }).catch((error: unknown) => recover(error, feed, cache));
  await saveOutcome(feed, synced, { environment, now });
  if (synced.ok && synced.state.shown?.version !== known?.shown?.version) environment.onShown(feed);
  return { feed, fault: synced.ok ? null : synced.code };
}

/**
 * The cache failed: a full disk loses what was being read anew, never what is shown. Chrome ends a
 * write for "internal reasons" then, and says why only to whoever opens the database next, which can
 * be a moment later.
 */
async function recover(error: unknown, feed: string, cache: FeedCache): Promise<Synced> {
  let last = error;
  let state: FeedState | undefined;
  for (let tries = 0; tries < REOPENINGS && !state && !isFullDisk(last); tries++) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, REOPEN_AFTER_MS));
    state = await cache.loadState(feed).catch((next: unknown) => {
      last = next;
      return undefined;
    });
  }
  state ??= await cache.loadState(feed).catch(() => undefined);
  const isFull = isFullDisk(last);
  const code = isFull ? "disk-full" : "storage";
  if (!state || !isFull || state.work.gen === state.shown?.gen) return { ok: false, code, state };
  const emptied = { ...state, work: startAnew(state, state.work.epoch) };
  const isSaved = await cache.keepGenerations(emptied).then(
    () => true,
    () => false,
  );
  return { ok: false, code, state: isSaved ? emptied : state };
}

/**
 * When to try again, and how it went. A disk that is too full even for this is tried again by the
 * alarm; until then the fault is remembered where no disk is needed.
 */
async function saveOutcome(
  feed: string,
  synced: Synced,
  { environment, now }: { environment: SyncEnvironment; now: number },
): Promise<void> {
  const { cache, random } = environment;
  if (!synced.state) {
    await environment.noteUnsaved(feed, synced.ok ? null : synced.code);
    return;
  }
  const state = synced.ok
    ? afterSuccess(synced.state, now, random())
    : afterFailure(synced.state, now, { ...synced, random: random() });
  const isSaved = await cache.saveState(state).then(
    () => true,
    () => false,
  );
  await environment.noteUnsaved(feed, isSaved ? null : state.fault);
}

function afterSuccess(state: FeedState, now: number, random: number): FeedState {
  const nextDue = dueAfterSuccess(now, random);
  return { ...state, lastOk: now, lastTry: now, nextDue, failures: 0, fault: null };
}

function afterFailure(
  state: FeedState,
  now: number,
  { code, random, retryAfter }: { code: FeedFault; random: number; retryAfter?: number },
): FeedState {
  const failures = state.failures + 1;
  const wait = { random, ...(retryAfter === undefined ? {} : { retryAfter }) };
  const nextDue =
    code === "disk-full" ? dueAfterFullDisk(now) : dueAfterFailure(now, failures, wait);
  return { ...state, lastTry: now, nextDue, failures, fault: code };
}
