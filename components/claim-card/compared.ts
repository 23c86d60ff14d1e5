import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { RELATIONS, WHYS, type Relation, type Why } from "../../lib/core/compare/comparison.ts";

/** What a card shows of a comparison, sorted into its sections; empty sections are left out. */
export interface Compared {
  figures: { relation: Relation; claims: Claim[] }[];
  statements: Claim[];
  notComparable: { why: Why; claims: Claim[] }[];
}

/** Sections stand in one fixed order, whoever claims and whoever is accused. */
export function sortCompared({ comparison }: Annotation, references: References): Compared {
  const entries = comparison.competitors.flatMap((competitor) => {
    const claim = references.claims[competitor.claim];
    return claim ? [{ ...competitor, claim }] : [];
  });
  const shown = entries.filter((entry) => entry.comparable && !isStatement(entry));
  const aside = entries.filter((entry) => !entry.comparable && !isStatement(entry));
  return {
    figures: RELATIONS.map((relation) => ({
      relation,
      claims: shown.filter((entry) => entry.relation === relation).map(({ claim }) => claim),
    })).filter(({ claims }) => claims.length > 0),
    statements: entries.filter(isStatement).map(({ claim }) => claim),
    notComparable: WHYS.map((why) => ({
      why,
      claims: aside.filter((entry) => entry.why === why).map(({ claim }) => claim),
    })).filter(({ claims }) => claims.length > 0),
  };
}

function isStatement({ claim }: { claim: Claim }): boolean {
  return claim.kind !== "figure";
}
