/**
 * Everything that can go wrong with a feed (SYNC.md section 5). Counted, tested and shown by code;
 * the words for each belong to the interface.
 */
export const FEED_FAULTS = [
  // The file did not come.
  "offline",
  "timeout",
  "slow",
  "http-status",
  "not-found",
  "too-long",
  // The file is not what the manifest names.
  "wrong-length",
  "wrong-hash",
  "not-gzip",
  "not-utf8",
  "row-count",
  // The file is not one to trust.
  "wrong-shape",
  "wrong-type",
  "wrong-feed",
  "bad-signature",
  "bad-root",
  "older-version",
  "older-epoch",
  "two-versions",
  "expired",
  "client-too-old",
  // The feed does not fit together.
  "gap",
  "bad-rows",
  "chain-mismatch",
  // It does not fit here.
  "over-limit",
  "disk-full",
  "storage",
] as const;
export type FeedFault = (typeof FEED_FAULTS)[number];

export type Refusal = { ok: false; code: FeedFault };

export function refuse(code: FeedFault): Refusal {
  return { ok: false, code };
}

/** Faults of one copy of a file: another mirror may have a good one. */
export function isWorthAnotherMirror(code: FeedFault): boolean {
  return code !== "over-limit" && code !== "disk-full" && code !== "storage" && code !== "bad-rows";
}
