import { inReadingOrder } from "../../common/reading-order.ts";
import type { Finding, Refiner } from "../../rule.ts";
import { isCasualty } from "../casualty.ts";

/** "Deux soldats ont été tués, a-t-il ajouté": done by whom the same speaker has just accused. */
export const carryAccused: Refiner = {
  name: "fr/carry-accused",
  refine(findings) {
    const done: Finding[] = [];
    for (const finding of inReadingOrder(findings)) {
      const before = isOpen(finding)
        ? done.findLast((other) => isCause(other, finding))
        : undefined;
      done.push(before?.accused ? { ...finding, accused: before.accused } : finding);
    }
    return done;
  },
};

function isOpen(finding: Finding): boolean {
  return isCasualty(finding) && !finding.accused?.length && Boolean(finding.claimant?.id);
}

function isCause({ sentence, kind, claimant, accused }: Finding, finding: Finding): boolean {
  return (
    kind !== "denial" &&
    Boolean(accused?.length) &&
    sentence.where === finding.sentence.where &&
    sentence.paragraph === finding.sentence.paragraph &&
    claimant?.id === finding.claimant?.id
  );
}
