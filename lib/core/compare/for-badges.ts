import type { Annotation, PageAnnotations } from "../annotation.ts";
import type { Claim } from "../claim.ts";
import type { Mention } from "../mention.ts";
import type { Competitor } from "./comparison.ts";

/**
 * Is an entry one of those whose number a badge gives? Beside a figure these are the comparable
 * figures of others, beside a statement all statements of others.
 */
export function isCounted(
  { kind }: Pick<Mention, "kind">,
  { relation, comparable }: Pick<Competitor, "relation" | "comparable">,
  claim: Pick<Claim, "kind"> | undefined,
): boolean {
  if (relation === "same-claim") return false;
  const isFigure = claim?.kind === "figure";
  return kind === "figure" ? comparable && isFigure : !isFigure;
}

/**
 * The same annotations with no more than badges show. All that cards show is a hundred times as
 * much, and would keep readers waiting for the badges.
 */
export function forBadges({ annotations, references }: PageAnnotations): PageAnnotations {
  const claims = new Map<string, Claim>();
  const brief = annotations.map(({ mention, comparison }): Annotation => {
    const competitors = comparison.competitors.filter((competitor) => {
      const claim = references.claims[competitor.claim];
      if (!claim || !isCounted(mention, competitor, claim)) return false;
      claims.set(claim.id, claim);
      return true;
    });
    return {
      mention,
      comparison: { ...comparison, competitors, denied: [], series: [], spread: null, sums: [] },
    };
  });
  const named = new Set(brief.flatMap(({ mention }) => [mention.claimant, ...mention.accused]));
  return {
    annotations: brief,
    references: {
      claims: Object.fromEntries(claims),
      parties: Object.fromEntries(
        Object.entries(references.parties).filter(([id]) => named.has(id)),
      ),
      truces: {},
      outlets: {},
    },
  };
}
