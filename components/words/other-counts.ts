import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Translator } from "../i18n/translator.ts";

/**
 * How many others counted, or for a statement how many others made one, in words that cannot be
 * read as a number of violations ("4 other counts").
 */
export function otherCounts(
  t: Translator,
  { mention, comparison }: Annotation,
  references: References,
): string {
  const others = comparison.competitors.filter(({ relation }) => relation !== "same-claim");
  const isFigure = (id: string) => references.claims[id]?.kind === "figure";
  if (mention.kind === "figure") {
    const count = others.filter(({ claim, comparable }) => comparable && isFigure(claim)).length;
    return count === 0 ? t.text("noOtherCounts") : t.text("otherCounts", { count });
  }
  const count = others.filter(({ claim }) => !isFigure(claim)).length;
  return count === 0 ? t.text("noOtherStatements") : t.text("otherStatements", { count });
}
