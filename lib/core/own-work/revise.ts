import type { ClaimRecord } from "../record/claim-record.ts";
import type { ReviewRecord } from "../record/review-record.ts";
import type { ClaimDraft, ReviewDraft } from "./draft.ts";
import type { OwnRecord } from "./own-record.ts";

/** A new draft's id and moment: the caller has the random numbers and the clock. */
export interface Stamp {
  id: string;
  now: string;
}

/** A draft that revises an own record: everything as it was signed. */
export function reviseClaim(record: ClaimRecord, row: OwnRecord, { id, now }: Stamp): ClaimDraft {
  const { v: _v, author: _author, created: _created, supersedes: _supersedes, ...claim } = record;
  return {
    ...claim,
    id,
    created: now,
    changed: now,
    origin: "revision",
    claimantText: null,
    archive: null,
    anchor: row.anchor,
    corrects: row.corrects,
    supersedes: row.id,
  };
}

export function reviseReview(
  record: ReviewRecord,
  row: OwnRecord,
  { id, now }: Stamp,
): ReviewDraft {
  const { of, truce, verdict, note, evidence } = record;
  const head = { id, type: "review" as const, created: now, changed: now };
  return { ...head, of, truce, verdict, note, evidence, supersedes: row.id };
}
