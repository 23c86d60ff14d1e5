import type { Finding, Refiner } from "../../rule.ts";

/** One finding for one claim of a sentence; an accusation beside a count of the same breaches adds nothing. */
export const mergeRepeats: Refiner = {
  name: "en/merge-repeats",
  refine(findings) {
    const kept: Finding[] = [];
    for (const finding of findings) {
      if (kept.some((other) => isSame(other, finding))) continue;
      if (finding.kind === "accusation" && findings.some((other) => counts(other, finding)))
        continue;
      kept.push(finding);
    }
    return kept;
  },
};

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.sentence === b.sentence &&
    a.kind === b.kind &&
    a.figure?.value === b.figure?.value &&
    a.figure?.metric === b.figure?.metric &&
    (a.kind === "figure" ||
      (a.claimant?.id === b.claimant?.id && String(a.accused) === String(b.accused)))
  );
}

/** A count of the same breaches, or the two claims that "each other" makes, say it better. */
function tells(other: Finding, accusation: Finding): boolean {
  if (other === accusation || other.sentence !== accusation.sentence) return false;
  if (other.rule === "en/mutual-accusations" && accusation.rule !== other.rule)
    return !accusation.claimant || !accusation.accused?.length;
  return counts(other, accusation);
}

function counts(figure: Finding, accusation: Finding): boolean {
  return (
    figure.sentence === accusation.sentence &&
    figure.figure?.metric === "violations" &&
    (figure.act === accusation.act ||
      String(figure.accused ?? "") === String(accusation.accused ?? ""))
  );
}
