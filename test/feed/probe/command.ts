import type { Wanted } from "../../../lib/core/feed/pick-rows.ts";

/** A claim on a page beside which others are looked up. */
export interface ProbeQuestion {
  truce: string;
  wanted: Wanted;
}

/** What a test asks of the feed client in a browser. */
export type ProbeCommand =
  | { name: "sync"; feed: string; base: string; now: number }
  | { name: "state"; feed: string }
  /** Looks at all signatures ahead, as the background does after a sync. */
  | { name: "check-ahead"; feed: string }
  /** Looks up one claim after the other, as badges do; `fresh` forgets what is kept in memory. */
  | { name: "look-up"; feed: string; questions: ProbeQuestion[]; fresh: boolean }
  /** What pages would ask that speak of claims of the feed: some of all of it. */
  | { name: "questions"; feed: string; count: number }
  /** Counts the rows that are stored of the generation being read, one by one. */
  | { name: "stored"; feed: string }
  | { name: "damage"; feed: string; shelf: string }
  | { name: "clear" };

export interface SyncReply {
  ok: boolean;
  code: string | null;
  ms: number;
  head: number;
}
export interface LookUpReply {
  /** Per question: milliseconds until the entries were there and their signatures looked at. */
  ms: number[];
  entries: number;
}
