import type { Claim } from "../claim.ts";
import { isSamePlace } from "./place.ts";
import type { Question } from "./question.ts";
import { isSameClaimant, sidesOf } from "./sides.ts";
import { isWhole } from "./whole.ts";

/**
 * Ids of the claimant's figures over time, to be drawn as one line: the mention's metric, place and
 * sides, whole counts of known days, by first day. Fewer than two are no series.
 */
export function seriesOf(question: Question): string[] {
  const figures = question.claims
    .filter((claim) => isOfSeries(question, claim))
    .toSorted((a, b) => compareText(timeKey(a), timeKey(b)));
  return figures.length < 2 ? [] : figures.map(({ id }) => id);
}

function isOfSeries(question: Question, claim: Claim): boolean {
  const { mention } = question;
  return (
    mention.kind === "figure" &&
    claim.kind === "figure" &&
    claim.period !== null &&
    claim.metric === mention.metric &&
    claim.per === mention.per &&
    isSamePlace(claim.place, mention.place) &&
    isSameClaimant(claim.claimant, mention.claimant, question.parties) &&
    sidesOf(claim.accused, question).symmetricDifference(sidesOf(mention.accused, question))
      .size === 0 &&
    isWhole(claim, question.claims)
  );
}

function timeKey({ period, id }: Claim): string {
  return `${period?.from} ${period?.to} ${id}`;
}

/** Orders texts by code unit: the same on every device, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
