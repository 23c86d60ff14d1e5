import type { Claim } from "../claim.ts";
import { claimOfRecord } from "../record/claim-of-record.ts";
import type { CachedRow } from "./feed-cache.ts";
import { recordOfRow } from "./row.ts";

/** What came with a sync, sorted by what it does. */
export interface FeedChanges {
  claims: Claim[];
  /** Claims that replace earlier ones. */
  revisions: Claim[];
  reviews: number;
  /** Records that take others back. */
  retractions: number;
  /** Parties, truces, outlets and authors. */
  names: number;
  /** Rows of which nothing is shown: erased, unreadable, or for a later release. */
  unread: number;
}

/** Sorts the rows that a sync brought. */
export function sortChanges(rows: readonly CachedRow[]): FeedChanges {
  const changes: FeedChanges = {
    claims: [],
    revisions: [],
    reviews: 0,
    retractions: 0,
    names: 0,
    unread: 0,
  };
  for (const row of rows) {
    const record = row.checked === "bad" ? undefined : recordOfRow(row)?.record;
    if (!record) changes.unread += 1;
    else if (record.type === "claim")
      changes[record.supersedes === undefined ? "claims" : "revisions"].push(
        claimOfRecord(row.id, record),
      );
    else if (record.type === "review") changes.reviews += 1;
    else if (record.type === "retract") changes.retractions += 1;
    else changes.names += 1;
  }
  return changes;
}
