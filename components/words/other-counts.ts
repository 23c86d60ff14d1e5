import type { Kind } from "../../lib/core/claim.ts";
import type { Translator } from "../i18n/translator.ts";

/**
 * How many others counted, or for a statement how many others made one, in words that cannot be
 * read as a number of violations ("4 other counts").
 */
export function otherCounts(t: Translator, kind: Kind, count: number): string {
  if (kind === "figure")
    return count === 0 ? t.text("noOtherCounts") : t.text("otherCounts", { count });
  return count === 0 ? t.text("noOtherStatements") : t.text("otherStatements", { count });
}
