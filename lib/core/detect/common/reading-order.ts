import type { Finding } from "../rule.ts";

/** Findings in the order in which the article makes the claims. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => a.sentence.index - b.sentence.index || a.focus.from - b.focus.from,
  );
}
