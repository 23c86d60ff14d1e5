import * as z from "zod/mini";
import { fromHex, toHex } from "../record/bytes.ts";
import { momentSchema } from "../record/plain-text.ts";
import { startChain } from "./chain.ts";
import { FEED_FAULTS } from "./feed-fault.ts";
import type { Reach } from "./pack.ts";
import { feedIdSchema } from "./root.ts";
import { ROW_FORMAT } from "./row.ts";

const count = z.int().check(z.gte(0));
const hash = z.string().check(z.regex(/^([0-9a-f]{2})*$/));
const time = z.number();

/** Rows being read into one generation of the cache, and the proof of what was read. */
const workSchema = z.strictObject({
  gen: count,
  epoch: count,
  cursor: count,
  closed: hash,
  open: hash,
  /** Characters in the lines so far. */
  raw: count,
  badRows: count,
  /** Read anew because rows here were lost, not because the log is another. */
  isRepair: z.boolean(),
});
export type Work = z.infer<typeof workSchema>;

/** What look-ups show: the rows up to `head` of one generation, proved by one manifest. */
const shownSchema = z.strictObject({
  gen: count,
  epoch: count,
  version: count,
  head: count,
  issued: momentSchema,
  expires: momentSchema,
  raw: count,
  badRows: count,
});
export type Shown = z.infer<typeof shownSchema>;

const erasureSchema = z.strictObject({
  of: hash,
  truce: z.nullable(z.string()),
  by: z.string(),
});
export type PendingErasure = z.infer<typeof erasureSchema>;

/**
 * All that a client knows of one feed besides its rows. Written only together with them, or alone
 * when no row changes; whatever moment a client dies in, the stored state is one that was whole.
 */
export const feedStateSchema = z.strictObject({
  feed: feedIdSchema,
  /** By which format its rows were let in. */
  format: count,
  /** The payload of the last root that was accepted. */
  root: z.string(),
  /** The newest manifest that was accepted, read to its end or not: none older is taken. */
  seen: z.nullable(z.strictObject({ version: count, epoch: count, payloadHash: hash })),
  shown: z.nullable(shownSchema),
  work: workSchema,
  /** The manifest for which everything was already read anew, in vain or not. */
  rebuiltFor: z.nullable(hash),
  /** Records whose text must go, by whose word; done after the rows are shown. */
  toErase: z.array(erasureSchema),
  /** The rows that the last successful sync brought. */
  change: z.nullable(z.strictObject({ at: time, from: count, to: count })),
  lastOk: z.nullable(time),
  lastTry: z.nullable(time),
  nextDue: time,
  /** Tries in a row that failed, and what the last one failed with. */
  failures: count,
  fault: z.nullable(z.enum(FEED_FAULTS)),
  /** The same version seen with other bytes: both hashes, as evidence. */
  twoVersions: z.nullable(z.strictObject({ version: count, hashes: z.array(hash) })),
  /** A manifest issued after our "now": our clock is slow. */
  clockSlow: z.boolean(),
  /** When a log turned out not to continue the one that was shown before. */
  rewritten: z.nullable(time),
  /** When the keys that sign manifests last changed. */
  keysChanged: z.nullable(time),
});
export type FeedState = z.infer<typeof feedStateSchema>;

/** As long as it is the same, so is everything that look-ups find. */
export function editionOf({ feed, shown, toErase }: FeedState): string {
  return `${feed} ${shown?.gen} ${shown?.version} ${toErase.length}`;
}

/** The state of a feed of which only the root is known. */
export function startFeed(feed: string, rootPayload: string): FeedState {
  return {
    feed,
    format: ROW_FORMAT,
    root: rootPayload,
    seen: null,
    shown: null,
    work: startWork(1, 0),
    rebuiltFor: null,
    toErase: [],
    change: null,
    lastOk: null,
    lastTry: null,
    nextDue: 0,
    failures: 0,
    fault: null,
    twoVersions: null,
    clockSlow: false,
    rewritten: null,
    keysChanged: null,
  };
}

export function startWork(gen: number, epoch: number): Work {
  return {
    gen,
    epoch,
    raw: 0,
    badRows: 0,
    isRepair: false,
    ...reachFields({ cursor: 0, chain: startChain() }),
  };
}

/** Work in a generation that no row is in yet. */
export function startAnew({ work, shown }: FeedState, epoch: number): Work {
  return startWork(Math.max(work.gen, shown?.gen ?? 0) + 1, epoch);
}

/** The state in which a feed whose rows are damaged here is read anew, beside what is left of it. */
export function withRepair(state: FeedState): FeedState {
  if (state.work.isRepair) return state;
  return { ...state, work: { ...startAnew(state, state.work.epoch), isRepair: true }, nextDue: 0 };
}

export function reachOf({ cursor, closed, open }: Work): Reach {
  return { cursor, chain: { closed: fromHex(closed), open: fromHex(open) } };
}

export function reachFields({ cursor, chain }: Reach): Pick<Work, "cursor" | "closed" | "open"> {
  return { cursor, closed: toHex(chain.closed), open: toHex(chain.open) };
}
