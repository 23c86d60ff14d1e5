import { has } from "../../common/match.ts";
import type { Finding, Refiner } from "../../rule.ts";

/** One finding for one claim of a sentence; an accusation that another finding tells better is left out. */
export const mergeRepeats: Refiner = {
  name: "en/merge-repeats",
  refine(findings) {
    const kept: Finding[] = [];
    for (const finding of findings) {
      if (kept.some((other) => isSame(other, finding))) continue;
      if (finding.kind === "accusation" && findings.some((other) => tells(other, finding)))
        continue;
      kept.push(finding);
    }
    return kept;
  },
};

const PART = "en/part-of-count";

function isSame(a: Finding, b: Finding): boolean {
  if (a.sentence !== b.sentence || a.kind !== b.kind) return false;
  // "in Aleppo (2), Hama (1) and Latakia (2)": two numbers that happen to be the same.
  if (a.rule === PART && b.rule === PART) return a.act === b.act;
  if (a.figure && b.figure)
    return (
      a.figure.value === b.figure.value &&
      a.figure.metric === b.figure.metric &&
      (isWithin(a.focus, b.focus) || isWithin(b.focus, a.focus) || isSameAssertion(a, b))
    );
  return isSameAssertion(a, b);
}

/** The same number, marked with more words: "12 instances of shelling", "recorded 12 instances". */
function isWithin(a: Finding["focus"], b: Finding["focus"]): boolean {
  return b.from <= a.from && a.to <= b.to;
}

function isSameAssertion(a: Finding, b: Finding): boolean {
  return a.claimant?.id === b.claimant?.id && String(a.accused ?? "") === String(b.accused ?? "");
}

/** A count of the same breaches, or the two claims that "each other" makes, say it better. */
function tells(other: Finding, accusation: Finding): boolean {
  if (other === accusation || other.sentence !== accusation.sentence) return false;
  if (other.rule === "en/mutual-accusations" && accusation.rule !== other.rule)
    return !accusation.claimant || !accusation.accused?.length;
  if (other.figure?.metric !== "violations") return false;
  // "breaches of the truce: 20 by the army, 13 by the rebels"
  if (other.rule === PART && accusation.focus.to < other.focus.from)
    return has(accusation.sentence.items[accusation.act], "VIOLATION");
  return (
    other.act === accusation.act || String(other.accused ?? "") === String(accusation.accused ?? "")
  );
}
