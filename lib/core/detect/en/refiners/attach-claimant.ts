import { eachFinding, type Attribution, type Finding } from "../../rule.ts";

/** The innermost attribution whose words the finding is in. */
export const attachClaimant = eachFinding("en/attach-claimant", (finding, context) => {
  if (finding.claimant) return finding;
  const covering = context
    .attributions(finding.sentence)
    .filter(({ scope }) => scope.from <= finding.act && finding.act <= scope.to);
  const best = covering.toSorted((a, b) => distance(a, finding) - distance(b, finding))[0];
  return { ...finding, claimant: best?.source ?? null };
});

function distance({ words, sieve }: Attribution, { act }: Finding): number {
  const gap = words.to < act ? act - words.to : words.from - act;
  return sieve === "counts" ? gap - 100 : gap;
}
