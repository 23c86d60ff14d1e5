import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Translator } from "../i18n/translator.ts";

/**
 * How many comparable figures of others the index holds, in words that cannot be read as a number
 * of violations ("4 other counts").
 */
export function otherCounts(
  t: Translator,
  { comparison }: Annotation,
  references: References,
): string {
  const count = comparison.competitors.filter(
    ({ claim, comparable, relation }) =>
      comparable && relation !== "same-claim" && references.claims[claim]?.kind === "figure",
  ).length;
  return count === 0 ? t.text("noOtherCounts") : t.text("otherCounts", { count });
}
