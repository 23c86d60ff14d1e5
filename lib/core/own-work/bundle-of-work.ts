import { assertionOf } from "../claim.ts";
import type { Bundle } from "../exchange/bundle.ts";
import { checkExchangeClaim, type ExchangeClaim } from "../exchange/exchange-claim.ts";
import { exchangeReviewSchema, type ExchangeReview } from "../exchange/exchange-review.ts";
import type { ClaimRecord } from "../record/claim-record.ts";
import type { ClaimDraft } from "./draft.ts";
import { withArchive } from "./record-of-draft.ts";
import type { WorkItem } from "./work-item.ts";
import type { WorkStatus } from "./work-status.ts";

const GONE: ReadonlySet<WorkStatus> = new Set(["superseded", "retracted"]);

/** The claims and reviews of own work that stand, to be exported; unfinished drafts stay behind. */
export function bundleOfWork(items: readonly WorkItem[]): Bundle {
  const standing = items.filter(({ status }) => !GONE.has(status));
  return { claims: standing.flatMap(claimOf), reviews: standing.flatMap(reviewOf) };
}

function claimOf(item: WorkItem): ExchangeClaim[] {
  const content = item.form === "draft" ? item.draft : item.record;
  if (content.type !== "claim" || isWithoutClaimant(content)) return [];
  const { truce, part, note } = content;
  const result = checkExchangeClaim({
    id: item.id,
    truce,
    ...assertionOf(content),
    part,
    note,
    reports: "archive" in content ? withArchive(content) : content.reports,
    anchor: "anchor" in content ? content.anchor : item.form === "record" && item.row.anchor,
    created: content.created,
    author: "author" in content ? content.author : null,
  });
  return result.ok ? [result.claim] : [];
}

/** A draft by a body that is not in the list yet would be taken for a claim of the outlet's own. */
function isWithoutClaimant(claim: ClaimDraft | ClaimRecord): boolean {
  return "claimantText" in claim && claim.claimantText !== null && claim.claimant === null;
}

function reviewOf(item: WorkItem): ExchangeReview[] {
  const content = item.form === "draft" ? item.draft : item.record;
  if (content.type !== "review") return [];
  const { of, truce, verdict, note, evidence, created } = content;
  const author = "author" in content ? content.author : null;
  const fields = { id: item.id, of, truce, verdict, note, evidence, created, author };
  const result = exchangeReviewSchema.safeParse(fields);
  return result.success ? [result.data] : [];
}
