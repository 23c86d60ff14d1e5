import type { Annotation } from "../../lib/core/annotation.ts";

/** Mentions of one claim, the first of them with what the index holds beside it. */
export interface ClaimOfPage {
  first: Annotation;
  /** How often the page says it. */
  mentions: number;
}

/** A claim that stands in the headline and in the text is shown once. */
export function groupMentions(annotations: readonly Annotation[]): ClaimOfPage[] {
  const groups = Map.groupBy(annotations, keyOf);
  return [...groups.values()].map((group) => ({
    first: group.find(({ mention }) => mention.where === "text") ?? group[0]!,
    mentions: group.length,
  }));
}

function keyOf({ mention }: Annotation): string {
  const { kind, metric, value, valueMax, per, claimant, claimantText, accused, truce, place } =
    mention;
  const who = claimant ?? claimantText;
  return JSON.stringify([kind, metric, value, valueMax, per, who, accused, truce, place]);
}
