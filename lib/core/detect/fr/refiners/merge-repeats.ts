import { inReadingOrder } from "../../common/reading-order.ts";
import type { Finding, Refiner } from "../../rule.ts";

/** One claim where several forms read the same words: the figure says more than the accusation that it makes. */
export const mergeRepeats: Refiner = {
  name: "fr/merge-repeats",
  refine(findings) {
    const kept: Finding[] = [];
    for (const finding of inReadingOrder(findings))
      if (!isSaidByFigure(finding, findings) && !kept.some((other) => areSame(other, finding)))
        kept.push(finding);
    return kept;
  },
};

function isSaidByFigure({ kind, sentence }: Finding, findings: readonly Finding[]): boolean {
  return (
    kind === "accusation" &&
    findings.some((other) => other.figure?.metric === "violations" && other.sentence === sentence)
  );
}

function areSame(one: Finding, other: Finding): boolean {
  return (
    one.sentence === other.sentence &&
    one.kind === other.kind &&
    one.figure?.metric === other.figure?.metric &&
    one.figure?.value === other.figure?.value &&
    one.claimant?.id === other.claimant?.id
  );
}
