import type { Annotation, PageAnnotations, References } from "./annotation.ts";
import type { Comparison } from "./compare/comparison.ts";
import { readCompetitorRow, type CompetitorRow } from "./compare/competitor-rows.ts";
import type { PageBadges } from "./page-badges.ts";

type ShortComparison = Omit<Comparison, "competitors"> & { competitors: CompetitorRow[] };

/**
 * What `rest` of the badges of a page holds. The comparisons are those of the badges, in their order; claims are named by
 * their places among those of the references.
 */
export interface Rest {
  comparisons: ShortComparison[];
  references: References;
}

/**
 * Everything about the claims of the page; throws where `rest` is not what `toPageBadges` made. By
 * itself, since scripts in pages hold no schemas.
 */
export function readPageBadges({ badges, rest }: PageBadges): PageAnnotations {
  const { comparisons, references } = JSON.parse(rest) as Rest;
  const claims = Object.keys(references.claims);
  const annotations = badges.map(({ mention }, at): Annotation => {
    const comparison = comparisons[at];
    if (!comparison) throw new Error(`no comparison for claim ${at}`);
    const competitors = comparison.competitors.map((row) => readCompetitorRow(row, claims));
    return { mention, comparison: { ...comparison, competitors } };
  });
  return { annotations, references };
}
