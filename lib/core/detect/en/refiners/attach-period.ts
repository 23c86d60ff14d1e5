import { resolvePeriod, type PeriodContext } from "../../common/resolve-period.ts";
import { has } from "../../common/match.ts";
import type { Item } from "../../common/itemise.ts";
import type { Period } from "../../../period.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";

/** Which days a claim covers: by its own words, by those of the claim it continues, by the truce. */
export const attachPeriod: Refiner = {
  name: "en/attach-period",
  refine(findings, context) {
    const done: Finding[] = [];
    for (const finding of findings) done.push(withPeriod(finding, findings, done, context));
    return done;
  },
};

function withPeriod(
  finding: Finding,
  all: readonly Finding[],
  done: readonly Finding[],
  context: Context,
): Finding {
  const measures = measuresOf(finding, context);
  const stated = statedPeriod(finding, all, measures);
  if (stated) return { ...finding, period: stated };
  const before = done.findLast(
    (other) =>
      other.period &&
      other.sentence.where === finding.sentence.where &&
      other.sentence.index >= finding.sentence.index - 2,
  );
  if (finding.figure && before) return { ...finding, period: before.period ?? null };
  return { ...finding, period: wholeTruce(finding, measures) };
}

/** Publication, or the day on which the text says that the statement was made. */
function measuresOf(finding: Finding, { reading, truces }: Context): PeriodContext {
  const truce = truces.find(({ id }) => id === finding.truce?.id) ?? null;
  return { published: reading.article.published ?? statementDay(finding, truce), truce };
}

/** "..., the ministry said on 26 October 2020" */
function statementDay(finding: Finding, truce: PeriodContext["truce"]): string | null {
  const { items } = finding.sentence;
  for (const [at, item] of items.entries()) {
    if (!item.period || !isOfStatement(items, at)) continue;
    const day = resolvePeriod(item.period.expression, { published: null, truce });
    if (day) return day.period.to;
  }
  return null;
}

function statedPeriod(
  { sentence: { items }, focus }: Finding,
  all: readonly Finding[],
  measures: PeriodContext,
): Period | undefined {
  void all;
  const candidates = items.flatMap((item, at) =>
    item.period && !isOfStatement(items, at) && !isOfTruce(items, at) ? [{ item, at }] : [],
  );
  const nextCount = items.findIndex((item, at) => at > focus.to && has(item, "COUNT"));
  const after = candidates.find(({ at }) => at >= focus.from && (nextCount < 0 || at < nextCount));
  const before = candidates.findLast(({ at }) => at < focus.from);
  for (const candidate of [after, before, candidates[0]]) {
    const resolved =
      candidate?.item.period && resolvePeriod(candidate.item.period.expression, measures);
    if (resolved) return resolved.period;
  }
  return undefined;
}

/** "said on Monday" dates the statement, not the breaches. */
function isOfStatement(items: readonly Item[], at: number): boolean {
  return has(items[at - 1], "SAY") || (has(items[at - 2], "SAY") && !has(items[at - 1], "COMMA"));
}

/** "the ceasefire of 5 March", "17 October ceasefire" */
function isOfTruce(items: readonly Item[], at: number): boolean {
  if (items[at]?.period?.expression.kind !== "at") return false;
  if (
    has(items[at + 1], "TRUCE", "AGREEMENT") ||
    (has(items[at + 1], "POSSESSIVE") && has(items[at + 2], "TRUCE", "AGREEMENT"))
  )
    return true;
  const before = items.slice(Math.max(0, at - 4), at);
  return (
    before.some((item) => has(item, "TRUCE", "AGREEMENT")) &&
    !before.some((item) => has(item, "COUNT", "OFTEN", "COMMA"))
  );
}

/** A count without days is the count since the truce began. */
function wholeTruce(finding: Finding, { published, truce }: PeriodContext): Period | null {
  if (finding.figure?.metric !== "violations" || !truce || !published || truce.from > published)
    return null;
  return { from: truce.from, to: published };
}
