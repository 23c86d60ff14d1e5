/** What a test asks of the feed client in a browser. */
export type ProbeCommand =
  | { name: "sync"; feed: string; base: string; now: number }
  | { name: "state"; feed: string }
  /** Looks up truces one after the other, as badges do; `fresh` forgets what is kept in memory. */
  | { name: "look-up"; feed: string; truces: string[]; fresh: boolean; confirm: number }
  | { name: "counts"; feed: string }
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
  /** Per truce: milliseconds until the entries were there and those shown were confirmed. */
  ms: number[];
  entries: number;
}
