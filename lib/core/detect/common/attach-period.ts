import type { Reason } from "../../mention.ts";
import type { PartyTable } from "../../party.ts";
import { addDays, type Period } from "../../period.ts";
import type { Context, Finding, Refiner } from "../rule.ts";
import { reportOf, type Report } from "./report-of.ts";
import { CHARGE_REACH } from "./reach.ts";
import { resolvePeriod, type PeriodContext } from "./resolve-period.ts";
import { isCompatible, isSameClaim, isSameSide } from "./unify-mentions.ts";
import { usualPeriod } from "./usual-period.ts";

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
    const report = reportOf(findings, context);
    const first: Dated[] = [];
    for (const finding of findings) first.push(datePeriod(finding, first, { report, context }));
    // What a claim repeats can stand after it, and what continues the claim takes over the same days.
    const dated: Dated[] = [];
    for (const each of first)
      dated.push(
        repeated(each, first, context) ?? datePeriod(each.finding, dated, { report, context }),
      );
    return dated.map(fill);
  },
};

function datePeriod(
  finding: Finding,
  earlier: readonly Dated[],
  { report, context }: { report: Report; context: Context },
): Dated {
  const truce = context.truces.find(({ id }) => id === finding.truce?.id) ?? null;
  const measures: PeriodContext = { published: dayOfStatement(finding, report), truce };
  const anchor = anchorOf(finding, earlier, measures);
  const stated = finding.when && resolvePeriod(finding.when.expression, { ...measures, anchor });
  if (stated)
    return {
      finding,
      period: stated.period,
      reason: stated.inferred
        ? { how: "inferred", from: stated.inferred }
        : { how: "stated", from: "expression" },
      rank: 0,
    };
  const before = earlier.findLast((other) => continues(finding, other));
  const spoken = daysSpokenOf(finding, before, measures);
  if (spoken)
    return {
      finding,
      period: spoken,
      reason: { how: "inferred", from: "previous-sentence" },
      rank: 1,
    };
  if (before)
    return {
      ...before,
      finding,
      reason: { how: "inferred", from: "previous-claim" },
      rank: Math.max(1, before.rank),
    };
  const usual = usualPeriod(finding, truce, report);
  return { finding, ...usual, rank: 2 };
}

/** How many days may lie between a statement and the report of it. */
const REPORTED_WITHIN = 6;

/** "in the last 24 hours, it said on Saturday": a claim is measured from the day of its statement. */
function dayOfStatement({ saidOn }: Finding, { day }: Report): string | null {
  if (!saidOn || day === null) return day;
  const said = resolvePeriod(saidOn.expression, { published: day, truce: null })?.period;
  const isDay = said && said.from === said.to && said.to >= addDays(day, -REPORTED_WITHIN);
  return isDay && said.to < day ? said.to : day;
}

/** "The past day was restless. The mission noted 14 breaches": the days that its paragraph speaks of. */
function daysSpokenOf(
  { kind, sentence, spokenOf, isTotal }: Finding,
  before: Dated | undefined,
  measures: PeriodContext,
): Period | undefined {
  if (kind !== "figure" || isTotal || spokenOf?.sentence.paragraph !== sentence.paragraph)
    return undefined;
  if (before && before.finding.sentence.index >= spokenOf.sentence.index) return undefined;
  const days = resolvePeriod(spokenOf.period.expression, measures)?.period;
  return days && measures.truce && days.to >= measures.truce.from ? days : undefined;
}

/** The days spoken of last, be it by a claim or not. */
function anchorOf(
  { sentence, spokenOf, when }: Finding,
  earlier: readonly Dated[],
  measures: PeriodContext,
): Period | null {
  const claim = earlier.findLast(
    ({ finding: other }) =>
      other.sentence.where === sentence.where &&
      sentence.index - other.sentence.index <= 3 &&
      // "The day before, X counted 12 and Y five": both point back from there.
      !(other.sentence === sentence && other.when && other.when.start === when?.start),
  );
  // "12 in the past 24 hours": "in the previous 24 hours" after it says the same again.
  if (when?.expression.kind === "preceding") return claim && claim.rank > 0 ? claim.period : null;
  if (!spokenOf || spokenOf.sentence.index < (claim?.finding.sentence.index ?? -1))
    return claim?.period ?? null;
  return resolvePeriod(spokenOf.period.expression, measures)?.period ?? claim?.period ?? null;
}

/** "against 11 the day before": told in passing, the text goes on with the days before that. */
const ASIDE: ReadonlySet<string> = new Set(["earlier", "preceding", "before-that"]);

/** A figure goes on with the days of the claim just before it, victims with those of a longer tale; an accusation only beside it. */
function continues(
  { sentence, kind, figure, isTotal }: Finding,
  { finding, period, reason }: Dated,
): boolean {
  const metric = figure?.metric;
  const isAside =
    (reason?.from === "previous-sentence" && ASIDE.has(finding.when?.expression.kind ?? "")) ||
    (finding.isAside === true && metric === finding.figure?.metric);
  if (isTotal || !period || isAside) return false;
  const before = finding.sentence;
  const gap = sentence.index - before.index;
  return (
    sentence.where === before.where &&
    gap >= 0 &&
    gap <= (kind !== "figure" ? 1 : metric === "violations" ? 2 : CHARGE_REACH)
  );
}

/** The same claim in headline and body covers the same days; a headline without a time takes that of the text. */
function repeated(dated: Dated, all: readonly Dated[], { parties }: Context): Dated | undefined {
  if (dated.rank === 0) return undefined;
  const { finding } = dated;
  const known = all.filter((other) => other.rank < 2 && other.period);
  const isSame = ({ finding: other }: Dated): boolean =>
    isSameClaim(finding, other, parties) || isHeadlineOf(finding, other);
  const again = known.find((other) => other.rank === 0 && isSame(other));
  const same =
    again ??
    (dated.rank === 2 && isTitle(finding) ? known.find(isSame) : undefined) ??
    (finding.figure && all.some(isSame) ? undefined : textOfHeadline(finding, all, parties));
  return same && { ...same, finding, reason: { how: "inferred", from: "same-figure" } };
}

/** A headline or "both accused each other" without a time speaks of what the text says of the same sides. */
function textOfHeadline(
  finding: Finding,
  all: readonly Dated[],
  parties: PartyTable,
): Dated | undefined {
  if (!isTitle(finding) && !isMutual(finding)) return undefined;
  const ofSides = all.filter(
    (other) => other.rank < 2 && other.period && isOfSameSides(finding, other, parties),
  );
  return ofSides.find(({ rank }) => rank === 0) ?? ofSides[0];
}

function isMutual({ reasons }: Finding): boolean {
  return reasons.some(({ from }) => from === "each-other");
}

function isTitle({ sentence }: Finding): boolean {
  return sentence.where === "title";
}

/** The headline's number is that of the text, whoever claims it against whom. */
function isHeadlineOf(finding: Finding, { sentence, figure }: Finding): boolean {
  return (
    isTitle(finding) &&
    sentence.where === "text" &&
    finding.figure !== null &&
    finding.figure.value === figure?.value &&
    finding.figure.metric === figure?.metric
  );
}

function isOfSameSides(finding: Finding, { finding: other }: Dated, parties: PartyTable): boolean {
  if (finding.kind === "denial" || other.kind === "denial") return false;
  return (
    isCompatible(finding.claimant, other.claimant, parties) && isSameSide(finding, other, parties)
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
