import type { Claim } from "../claim.ts";
import type { Competitor, Comparison } from "./comparison.ts";
import { isDenied, statementOfClaim, statementOfMention } from "./denials.ts";
import { daysOfMention } from "./infer-period.ts";
import { judge, type Judgement, type Standing } from "./judge.ts";
import { putInOrder } from "./order.ts";
import type { Question } from "./question.ts";
import { isSameClaim } from "./same-claim.ts";
import { seriesOf } from "./series.ts";
import { spreadOf } from "./spread.ts";
import { findOddSums } from "./sums.ts";
import { isWhole } from "./whole.ts";

/** What is shown of a mention whose truce is unknown: nothing can be compared. */
export const NO_COMPARISON: Comparison = {
  period: null,
  periodInferred: false,
  competitors: [],
  denied: [],
  series: [],
  spread: null,
  sums: [],
};

interface JudgedClaim {
  entry: Judgement;
  claim: Claim;
}

/**
 * Sets beside a mention everything that the index holds under its truce (DESIGN.md section 5).
 * Claims of any other truce are ignored, so that they can never be compared by mistake.
 */
export function compareMention(input: Question): Comparison {
  const claims = input.claims.filter((claim) => claim.truce === input.truce.id);
  const question = { ...input, claims };
  const days = daysOfMention(question);
  const standing = { period: days.period, part: isKnownPart(question, days.period) };
  const listed = listClaims(question, standing);
  return {
    period: days.period,
    periodInferred: days.inferred,
    competitors: linkDenials(question, listed, standing),
    denied: deniedByMention(question, listed, standing),
    series: seriesOf(question),
    spread: spreadOf(question, listed),
    sums: findOddSums(
      listed.filter(isOfInterest).map(({ claim }) => claim),
      claims,
    ),
  };
}

function isKnownPart(question: Question, period: Standing["period"]): boolean {
  const reports = question.claims.filter((claim) => isSameClaim(question, claim, period));
  return reports.length > 0 && !reports.some((claim) => isWhole(claim, question.claims));
}

function listClaims(question: Question, standing: Standing): JudgedClaim[] {
  const judged = question.claims.map((claim) => ({
    entry: judge(question, claim, standing),
    claim,
  }));
  return putInOrder(judged, question);
}

/** Sums are noted for what is compared, not for every total of the truce. */
function isOfInterest({ entry }: JudgedClaim): boolean {
  return entry.comparable || entry.relation === "same-claim";
}

function linkDenials(
  question: Question,
  listed: readonly JudgedClaim[],
  { period }: Standing,
): Competitor[] {
  const mention = statementOfMention(question, period);
  const statements = listed.map(({ claim }) => ({ id: claim.id, ...statementOfClaim(claim) }));
  return listed.map(({ entry, claim }) => {
    if (claim.kind !== "denial") return { ...entry, deniesMention: false, denies: [] };
    const denial = statementOfClaim(claim);
    return {
      ...entry,
      deniesMention: isDenied(mention, denial, question),
      denies: statements
        .filter((statement) => isDenied(statement, denial, question))
        .map(({ id }) => id),
    };
  });
}

function deniedByMention(
  question: Question,
  listed: readonly JudgedClaim[],
  { period }: Standing,
): string[] {
  const mention = statementOfMention(question, period);
  return listed
    .filter(({ claim }) => isDenied(statementOfClaim(claim), mention, question))
    .map(({ claim }) => claim.id);
}
