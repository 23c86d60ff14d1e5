import type { Annotation, References } from "../../lib/core/annotation.ts";

/** Mentions of one claim, the first of them with what the index holds beside it. */
export interface ClaimOfPage {
  first: Annotation;
  /** How often the page says it. */
  mentions: number;
}

/** A claim that stands in the headline and in the text is shown once, as the text has it. */
export function groupMentions(
  annotations: readonly Annotation[],
  references: References,
): ClaimOfPage[] {
  const groups = Map.groupBy(annotations, (annotation) => keyOf(annotation, references));
  return [...groups.values()].map((group) => ({
    first: group.find(({ mention }) => mention.where === "text") ?? group[0]!,
    mentions: group.length,
  }));
}

/** "Israel" in the headline and "the Israeli army" in the text are one accused here. */
function keyOf({ mention }: Annotation, references: References): string {
  const { kind, metric, value, valueMax, per, claimant, claimantText, truce, place } = mention;
  const accused = [...new Set(mention.accused.map((id) => rootOf(id, references)))].toSorted();
  const who = claimant ?? claimantText;
  return JSON.stringify([kind, metric, value, valueMax, per, who, accused, truce, place]);
}

function rootOf(id: string, { parties }: References): string {
  let root = id;
  for (let steps = 0; steps < 10; steps += 1) root = parties[root]?.partOf ?? root;
  return root;
}
