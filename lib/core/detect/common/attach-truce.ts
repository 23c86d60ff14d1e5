import type { Context, Finding, Refiner } from "../rule.ts";
import { resolvePeriod } from "./resolve-period.ts";
import type { ResolvedTruce } from "./resolve-truce.ts";
import { toTruceClues } from "./truce-clues.ts";

/** Tells which truce each claim speaks of, with how sure that is. */
export const attachTruce: Refiner = {
  name: "attach-truce",
  refine(findings, context) {
    if (findings.length === 0) return [];
    const resolve = createResolver(context);
    return findings.map((finding) => {
      const { truce, confidence, reason } = resolve(finding);
      return {
        ...finding,
        truce: truce === null ? null : { id: truce, confidence },
        reasons: [
          ...finding.reasons,
          {
            field: "truce" as const,
            how: reason === "name" ? ("stated" as const) : ("inferred" as const),
            from: `truce-${reason}`,
            words: null,
          },
        ],
      };
    });
  },
};

/** The article has been weighed already; a claim adds its sentence and its days. */
function createResolver({ reading }: Context): (finding: Finding) => ResolvedTruce {
  const { published } = reading.article;
  return ({ sentence, when }) =>
    reading.resolveTruce({
      clues: toTruceClues(
        sentence.hits,
        sentence.periods.map(({ expression }) => expression),
      ),
      period:
        (when &&
          !POINTS_BACK.has(when.expression.kind) &&
          resolvePeriod(when.expression, { published, truce: null })?.period) ||
        null,
    });
}

/** Seen from days that the text spoke of before: without those they tell nothing. */
const POINTS_BACK: ReadonlySet<string> = new Set(["same", "earlier", "later", "preceding"]);
