import type { Finding, Refiner } from "../../rule.ts";

/** Fields that a figure takes over from the figure told before it. */
export const carryOver: Refiner = {
  name: "en/carry-over",
  refine(findings) {
    const done: Finding[] = [];
    for (const finding of inReadingOrder(findings)) {
      const before = done.findLast((other) => other.sentence.where === finding.sentence.where);
      done.push(finding.kind === "figure" && before ? take(finding, before, done) : finding);
    }
    return done;
  },
};

function take(finding: Finding, before: Finding, done: readonly Finding[]): Finding {
  const claimant = finding.claimant ?? before.claimant;
  const fromSame = done.findLast(
    (other) => other.accused && other.claimant?.id === claimant?.id && other.kind !== "denial",
  );
  return { ...finding, claimant, accused: finding.accused ?? fromSame?.accused };
}

export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => a.sentence.index - b.sentence.index || a.focus.from - b.focus.from,
  );
}
