import { inReadingOrder } from "../../common/reading-order.ts";
import type { Finding, Refiner } from "../../rule.ts";
import { namesTruce } from "../truce-context.ts";

/** How many sentences before it the breach is told. */
const REACH = 2;

/** Keeps attacks, victims and denials where the sentence names the truce, or a breach was told just before. */
export const tieToBreaches: Refiner = {
  name: "fr/tie-to-breaches",
  refine(findings) {
    const tied: Finding[] = [];
    for (const finding of inReadingOrder(findings))
      if (!finding.weak || isTied(finding, findings, tied)) tied.push(finding);
    return tied;
  },
};

function isTied(finding: Finding, findings: readonly Finding[], tied: readonly Finding[]): boolean {
  const { sentence, kind } = finding;
  const isHere = findings.some((other) => !other.weak && other.sentence === sentence);
  if (isHere || (kind !== "denial" && namesTruce(sentence))) return true;
  return tied.some(
    (other) =>
      other.kind !== "denial" &&
      other.sentence.where === sentence.where &&
      other.sentence.index < sentence.index &&
      other.sentence.index >= sentence.index - REACH &&
      (kind === "denial" || other.sentence.paragraph === sentence.paragraph),
  );
}
