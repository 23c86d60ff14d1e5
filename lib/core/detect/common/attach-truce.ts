import type { Period } from "../../period.ts";
import type { PeriodExpression } from "../../text/dates.ts";
import type { Context, Finding, Refiner, Source } from "../rule.ts";
import { resolvePeriod } from "./resolve-period.ts";
import { resolvePoint } from "./resolve-point.ts";
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
        ...(finding.claimant && { claimant: countingBody(finding, truce, context) }),
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

/** "The OSCE counted 222 breaches": its mission did, where that one watches the truce. */
function countingBody(
  { claimant, figure }: Finding,
  truce: string | null,
  { parties, truces }: Context,
): Source | null {
  if (!claimant?.id || figure?.metric !== "violations") return claimant ?? null;
  if (parties.get(claimant.id)?.kind !== "igo") return claimant;
  const { monitors = [] } = truces.find(({ id }) => id === truce) ?? {};
  const own = monitors.filter((id) => parties.get(id)?.partOf === claimant.id);
  const [only] = own;
  return only !== undefined && own.length === 1 && !monitors.includes(claimant.id)
    ? { ...claimant, id: only }
    : claimant;
}

/** The article has been weighed already; a claim adds its sentence and its days. */
function createResolver({ reading }: Context): (finding: Finding) => ResolvedTruce {
  const { published } = reading.article;
  return ({ sentence, when, saidOn }) =>
    reading.resolveTruce({
      clues: toTruceClues(
        sentence.hits,
        sentence.periods.map(({ expression }) => expression),
      ),
      period:
        (when && daysWithoutTruce(when.expression, published)) ??
        // What an undated text says was said on a day is told of a truce then in force.
        (published === null && saidOn
          ? daysWithoutTruce(saidOn.expression, published)
          : undefined) ??
        null,
    });
}

function daysWithoutTruce(
  expression: PeriodExpression,
  published: string | null,
): Period | undefined {
  if (POINTS_BACK.has(expression.kind)) return undefined;
  const measures = { published, truce: null };
  // "By the end of April 2016": whenever it began, the truce was in force then.
  if (expression.kind === "until") return resolvePoint(expression.to, measures)?.period;
  return resolvePeriod(expression, measures)?.period;
}

/** Seen from days that the text spoke of before: without those they tell nothing. */
const POINTS_BACK: ReadonlySet<string> = new Set([
  "same",
  "earlier",
  "later",
  "preceding",
  "before-that",
  "since-then",
  "whole",
  "last-of",
  "reporting",
]);
