import type { ExchangeClaim } from "../exchange/exchange-claim.ts";
import type { ExchangeReview } from "../exchange/exchange-review.ts";
import type { PlanEntry } from "../exchange/import-plan.ts";
import type { ClaimDraft, Draft, ReviewDraft } from "./draft.ts";
import type { OwnRecord } from "./own-record.ts";
import type { Stamp } from "./revise.ts";

/** What an import saves: unsigned claims and reviews as drafts, signed records as they are. */
export interface ImportBatch {
  drafts: Draft[];
  records: OwnRecord[];
  deliveries: [];
}

interface BatchOptions {
  /** Take over what is in conflict as well. */
  conflicts: boolean;
  /** A new id and the present moment, for each draft. */
  stamp: () => Stamp;
  /** The present moment in milliseconds: the records follow it in the order of the file. */
  now: number;
}

export function batchOfPlan(plan: readonly PlanEntry[], options: BatchOptions): ImportBatch {
  const { conflicts, stamp, now } = options;
  const batch: ImportBatch = { drafts: [], records: [], deliveries: [] };
  for (const entry of plan) {
    if (entry.status !== "new" && !(conflicts && entry.status === "conflict")) continue;
    const { item } = entry;
    if (item.type === "claim") batch.drafts.push(draftOfClaim(item.claim, stamp()));
    else if (item.type === "review") batch.drafts.push(draftOfReview(item.review, stamp()));
    else batch.records.push(recordOfLine(item, now + batch.records.length, stamp().now));
  }
  return batch;
}

function recordOfLine(
  { id, line }: Extract<PlanEntry, { status: "new" }>["item"] & { type: "line" },
  sequence: number,
  now: string,
): OwnRecord {
  const { sig, body, record } = line;
  const changed = record?.created ?? now;
  return { id, sig, body, changed, sequence, anchor: null, corrects: null, draft: null };
}

function draftOfClaim(claim: ExchangeClaim, { id, now }: Stamp): ClaimDraft {
  const { id: _id, author: _author, created: _created, ...fields } = claim;
  return {
    ...fields,
    id,
    type: "claim",
    created: now,
    changed: now,
    origin: "import",
    claimantText: null,
    archive: null,
    corrects: null,
    supersedes: null,
  };
}

function draftOfReview(review: ExchangeReview, { id, now }: Stamp): ReviewDraft {
  const { of, truce, verdict, note, evidence } = review;
  const head = { id, type: "review" as const, created: now, changed: now };
  return { ...head, of, truce, verdict, note, evidence, supersedes: null };
}
