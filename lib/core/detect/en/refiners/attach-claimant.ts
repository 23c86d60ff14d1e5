import { eachFinding, type Attribution, type Finding } from "../../rule.ts";

/** The innermost attribution whose words the finding is in. */
export const attachClaimant = eachFinding("en/attach-claimant", (finding, context) => {
  if (finding.claimant) return finding;
  const covering = context
    .attributions(finding.sentence)
    .filter(({ scope }) => scope.from <= finding.act && finding.act <= scope.to);
  const best = covering.toSorted((a, b) => distance(a, finding) - distance(b, finding))[0];
  if (!best) return { ...finding, claimant: null };
  const { source, sieve } = best;
  const reason = {
    field: "claimant" as const,
    how: "stated" as const,
    from: sieve,
    words: source.text,
  };
  return { ...finding, claimant: source, reasons: [...finding.reasons, reason] };
});

/** Who counts comes before who passes the count on; then the nearest words decide. */
function distance({ phrase, cue, sieve }: Attribution, { act }: Finding): number {
  const gap = Math.min(Math.abs(cue.from - act), Math.abs(phrase.to - act));
  return sieve === "tallies" || sieve === "tallied" ? gap - 100 : gap;
}
