import { daysIn, type Period } from "../../period.ts";
import type { Reason } from "../../mention.ts";
import type { Truce } from "../../truce.ts";
import type { Context, Finding, Refiner } from "../rule.ts";
import { CUE } from "./cues.ts";
import { resolvePeriod, type PeriodContext } from "./resolve-period.ts";
import { isSameClaim } from "./unify-mentions.ts";

/** A truce this young is still on its first days, and so are the breaches that a report tells of it. */
const YOUNG_DAYS = 7;

/** A period with what it was read from; `ranks` says how sure that is, 0 the surest. */
interface Dated {
  finding: Finding;
  period: Period | null;
  reason: Omit<Reason, "field" | "words"> | null;
  rank: number;
}

/** Which days a claim covers: by its own words, by those of the claim it continues or repeats, by the truce. */
export const attachPeriod: Refiner = {
  name: "attach-period",
  refine(findings, context) {
    const day = reportDay(findings, context);
    const dated: Dated[] = [];
    for (const finding of findings) dated.push(datePeriod(finding, dated, { day, context }));
    return dated.map((each) => fill(repeated(each, dated, context) ?? each));
  },
};

function datePeriod(
  finding: Finding,
  earlier: readonly Dated[],
  { day, context }: { day: string | null; context: Context },
): Dated {
  const truce = context.truces.find(({ id }) => id === finding.truce?.id) ?? null;
  const measures: PeriodContext = { published: day, truce };
  const stated = finding.when && resolvePeriod(finding.when.expression, measures);
  if (stated)
    return {
      finding,
      period: stated.period,
      reason: stated.inferred
        ? { how: "inferred", from: stated.inferred }
        : { how: "stated", from: "expression" },
      rank: 0,
    };
  const before = earlier.findLast(
    ({ period, finding: other }) => period && continues(finding, other),
  );
  if (before)
    return { ...before, finding, reason: { how: "inferred", from: "previous-claim" }, rank: 1 };
  const whole = wholeTruce(finding, truce, day);
  return {
    finding,
    period: whole,
    reason: whole && { how: "inferred", from: "truce-dates" },
    rank: 2,
  };
}

/** A figure goes on with the days of the claim just before it; an accusation only beside it. */
function continues({ sentence, kind }: Finding, { sentence: before }: Finding): boolean {
  const gap = sentence.index - before.index;
  return sentence.where === before.where && gap >= 0 && gap <= (kind === "figure" ? 2 : 1);
}

/** The same claim in headline and body covers the same days. */
function repeated(dated: Dated, all: readonly Dated[], { parties }: Context): Dated | undefined {
  if (dated.rank === 0) return undefined;
  const same = all.find(
    (other) =>
      other.rank === 0 &&
      other.period &&
      (isSameClaim(dated.finding, other.finding, parties) ||
        isHeadlineOf(dated.finding, other.finding)),
  );
  return (
    same && { ...same, finding: dated.finding, reason: { how: "inferred", from: "same-figure" } }
  );
}

/** The headline's number is that of the text, whoever claims it against whom. */
function isHeadlineOf({ sentence, figure }: Finding, other: Finding): boolean {
  return (
    sentence.where === "title" &&
    other.sentence.where === "text" &&
    figure !== null &&
    figure.value === other.figure?.value &&
    figure.metric === other.figure?.metric
  );
}

function fill({ finding, period, reason }: Dated): Finding {
  if (!period || !reason) return { ...finding, period: null };
  return {
    ...finding,
    period,
    reasons: [...finding.reasons, { field: "period", ...reason, words: null }],
  };
}

/** Publication, else the day on which the text says that it was reported. */
function reportDay(findings: readonly Finding[], { reading, truces }: Context): string | null {
  const { published } = reading.article;
  if (published) return published;
  const truce = truces.find(({ id }) => id === reading.truce?.id) ?? null;
  const lead = reading.sentences.filter(({ where }) => where === "text").slice(0, 4);
  const expressions = [
    ...findings.flatMap(({ saidOn }) => saidOn ?? []),
    ...lead.flatMap(({ periods }) => periods),
  ].map(({ expression }) => expression);
  for (const expression of expressions) {
    if (expression.kind !== "at" || expression.at.kind !== "date") continue;
    const resolved = resolvePeriod(expression, { published: null, truce });
    if (resolved) return resolved.period.to;
  }
  return null;
}

/** A count without days is the count since the truce began; so is anything told of a young truce. */
function wholeTruce(
  { figure, kind, sentence }: Finding,
  truce: Truce | null,
  day: string | null,
): Period | null {
  if (!truce || !day || truce.from > day) return null;
  const whole = { from: truce.from, to: day };
  // "68 civilians killed through truce violations": victims of all that was counted.
  const isOfTruce = (sentence.cues & CUE.truce) !== 0;
  const isTotal = kind === "figure" && (figure?.metric === "violations" || isOfTruce);
  return isTotal || daysIn(whole) <= YOUNG_DAYS ? whole : null;
}
