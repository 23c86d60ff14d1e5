import type { Claim } from "../claim.ts";
import { overlap, type Period } from "../period.ts";
import type { Competitor, Relation, Why } from "./comparison.ts";
import { isSamePlace } from "./place.ts";
import type { Question } from "./question.ts";
import { isWhole } from "./whole.ts";
import { isSameClaim } from "./same-claim.ts";
import { isSameClaimant, relateSides } from "./sides.ts";

/** Shared days over all days from which two counts are of the same time (DESIGN.md section 5). */
const COMPARABLE_OVERLAP = 0.5;

/** What is known of the mention before its entries are judged one by one. */
export interface Standing {
  period: Period | null;
  /** The index knows the figure of the mention as a part of a larger count. */
  part: boolean;
}

export type Judgement = Omit<Competitor, "denies" | "deniesMention">;

/** Says how one entry of the same truce stands to the mention and whether it can be compared. */
export function judge(question: Question, claim: Claim, standing: Standing): Judgement {
  const relation = relate(question, claim, standing.period);
  const shared = standing.period && claim.period ? overlap(standing.period, claim.period) : null;
  const why =
    relation === "same-claim" ? "further-report" : explain(question, claim, standing.part, shared);
  return {
    claim: claim.id,
    relation,
    comparable: why === "same-truce-metric-and-days",
    why,
    overlap: shared,
  };
}

function relate(question: Question, claim: Claim, period: Period | null): Relation {
  if (isSameClaim(question, claim, period)) return "same-claim";
  const sides = relateSides(question.mention.accused, claim.accused, question);
  const repeats = sides === "same-side" || sides === "all-sides";
  return repeats && isSameClaimant(question.mention.claimant, claim.claimant, question.parties)
    ? "same-claimant"
    : sides;
}

/** The first reason that keeps the two apart, from what they count to when. */
function explain(question: Question, claim: Claim, part: boolean, shared: number | null): Why {
  const { mention } = question;
  if (mention.kind !== "figure" || claim.kind !== "figure") return "statement-without-figure";
  if (mention.metric !== claim.metric) return "other-metric";
  if (mention.per !== claim.per) return "rate";
  if (!isSamePlace(mention.place, claim.place)) return "other-place";
  if (part || !isWhole(claim, question.claims) || isShareOfOther(question, claim))
    return "part-of-a-count";
  if (shared === null) return "period-unknown";
  return shared >= COMPARABLE_OVERLAP ? "same-truce-metric-and-days" : "other-period";
}

/** One claimant's count of all sides and its count of one of them are a whole and its share. */
function isShareOfOther({ mention, parties }: Question, claim: Claim): boolean {
  return (
    isSameClaimant(mention.claimant, claim.claimant, parties) &&
    (mention.accused.length === 0) !== (claim.accused.length === 0)
  );
}
