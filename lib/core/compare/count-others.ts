import type { Annotation, References } from "../annotation.ts";

/**
 * How many others counted, or for a statement how many others made one: beside a figure the
 * comparable figures, beside a statement all statements.
 */
export function countOthers(
  { mention, comparison }: Annotation,
  { claims }: Pick<References, "claims">,
): number {
  const others = comparison.competitors.filter(({ relation }) => relation !== "same-claim");
  const isFigure = (id: string): boolean => claims[id]?.kind === "figure";
  return mention.kind === "figure"
    ? others.filter(({ claim, comparable }) => comparable && isFigure(claim)).length
    : others.filter(({ claim }) => !isFigure(claim)).length;
}
