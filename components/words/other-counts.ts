import type { Annotation, References } from "../../lib/core/annotation.ts";
import { isCounted } from "../../lib/core/compare/for-badges.ts";
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
  const count = comparison.competitors.filter((competitor) =>
    isCounted(mention, competitor, references.claims[competitor.claim]),
  ).length;
  if (mention.kind === "figure")
    return count === 0 ? t.text("noOtherCounts") : t.text("otherCounts", { count });
  return count === 0 ? t.text("noOtherStatements") : t.text("otherStatements", { count });
}
