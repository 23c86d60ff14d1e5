import type { Claim } from "../claim.ts";
import { intersect, type Period } from "../period.ts";
import { isSamePlace } from "./place.ts";
import { isSameNews, type Question } from "./question.ts";
import { isSameClaimant, relateSides, shareBody } from "./sides.ts";

/** Smaller counts recur day after day: without days, equal values then prove nothing. */
const DISTINCTIVE_VALUE = 100;

/**
 * Is the entry a report of the claim that the mention makes: the same claimant, kind, metric and
 * value, about the same body and place, of overlapping days? `period` is that of the mention.
 */
export function isSameClaim(question: Question, claim: Claim, period: Period | null): boolean {
  if (question.mention.kind !== claim.kind) return false;
  return claim.kind === "figure"
    ? isSameFigure(question, claim, period)
    : isSameStatement(question, claim, period);
}

export function isSameFigure(question: Question, claim: Claim, period: Period | null): boolean {
  const { mention } = question;
  return (
    mention.kind === "figure" &&
    claim.kind === "figure" &&
    mention.value !== null &&
    mention.metric === claim.metric &&
    mention.value === claim.value &&
    mention.valueMax === claim.valueMax &&
    mention.per === claim.per &&
    (mention.place === null || claim.place === null || isSamePlace(mention.place, claim.place)) &&
    relateSides(mention.accused, claim.accused, question) !== "other-side" &&
    isSameVoice(question, claim) &&
    sharesDays(question, claim, period, mention.value >= DISTINCTIVE_VALUE)
  );
}

function isSameStatement(question: Question, claim: Claim, period: Period | null): boolean {
  const { mention } = question;
  const sameAccused =
    mention.accused.length === 0
      ? claim.accused.length === 0
      : shareBody(mention.accused, claim.accused, question);
  return (
    sameAccused &&
    mention.claimant !== null &&
    mention.claimant === claim.claimant &&
    sharesDays(question, claim, mention.period === null ? null : period, false)
  );
}

/** An outlet in its own voice is the same voice only in the same news, or with a telling number. */
function isSameVoice({ mention, parties, source }: Question, claim: Claim): boolean {
  if (mention.claimant !== null || claim.claimant !== null)
    return isSameClaimant(mention.claimant, claim.claimant, parties);
  return (mention.value ?? 0) >= DISTINCTIVE_VALUE || isSameNews(claim, source);
}

function sharesDays(
  { source }: Question,
  claim: Claim,
  period: Period | null,
  distinctive: boolean,
): boolean {
  if (period !== null && claim.period !== null)
    return intersect(period, claim.period) !== undefined;
  return distinctive || isSameNews(claim, source);
}
