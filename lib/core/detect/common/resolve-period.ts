import { addDays, type Period } from "../../period.ts";
import type { PeriodExpression, Point, Unit } from "../../text/dates.ts";
import type { Truce } from "../../truce.ts";
import { addMonths, monthOf, resolvePoint, startOfWeek, yearOf } from "./resolve-point.ts";

/** What an expression of time is measured from. */
export interface PeriodContext {
  /** Day of publication, as far as it is known. */
  published: string | null;
  truce: Pick<Truce, "from" | "to"> | null;
}

export interface ResolvedPeriod {
  period: Period;
  /** What besides the words of the text it was read from; null when they suffice. */
  inferred: "date-of-publication" | "truce-dates" | null;
}

/**
 * The days that an expression covers, both inclusive, by the rules of CLAIMS.md: "the past 24 hours" are the
 * day before through the day of publication, "since the truce" runs from its first day to the
 * day of the statement. Undefined where the day of publication or the truce would be needed and is not known.
 */
export function resolvePeriod(
  expression: PeriodExpression,
  context: PeriodContext,
): ResolvedPeriod | undefined {
  const resolved = resolvers[expression.kind](expression as never, context);
  if (!resolved) return undefined;
  const { published } = context;
  const { from, to } = resolved.period;
  if (published === null || to <= published || from > published)
    return from <= to ? resolved : undefined;
  return { ...resolved, period: { from, to: published } };
}

type Resolver<Kind extends PeriodExpression["kind"]> = (
  expression: Extract<PeriodExpression, { kind: Kind }>,
  context: PeriodContext,
) => ResolvedPeriod | undefined;

const resolvers: { [Kind in PeriodExpression["kind"]]: Resolver<Kind> } = {
  at: ({ at }, context) => resolvePoint(at, context),
  between: ({ from, to }, context) => resolveBetween(from, to, context),
  since: ({ from }, context) => {
    const start = resolvePoint(from, context);
    return start && context.published !== null
      ? byPublication(start.period.from, context.published)
      : undefined;
  },
  until: ({ to }, context) => {
    const end = resolvePoint(to, context);
    const { truce, published } = context;
    if (!end) return undefined;
    const isReport = published !== null && end.period.to >= addDays(published, -2);
    /** "By 5 p.m. on Sunday": a daily report, where the truce is older than that. */
    const isDaily =
      isReport && to.kind !== "month" && !(truce && truce.from > addDays(end.period.to, -14));
    if (!isDaily && truce && truce.from <= end.period.to)
      return { period: { from: truce.from, to: end.period.to }, inferred: "truce-dates" };
    return isReport ? end : undefined;
  },
  weekend: (_, { published, truce }) => {
    if (published === null) return undefined;
    const sunday = addDays(startOfWeek(addDays(published, 1)), -1);
    return byPublication(notBefore(truce, addDays(sunday, -1), sunday), sunday);
  },
  last: ({ count, unit }, { published, truce }) =>
    published === null
      ? undefined
      : byPublication(notBefore(truce, back(published, count, unit), published), published),
  previous: ({ unit }, { published }) =>
    published === null ? undefined : resolvePrevious(unit, published),
  this: ({ unit }, { published, truce }) =>
    published === null
      ? undefined
      : byPublication(notBefore(truce, startOf(unit, published), published), published),
  first: ({ count, unit }, { truce }) =>
    truce === null
      ? undefined
      : {
          period: { from: truce.from, to: endOfFirst(truce.from, count, unit) },
          inferred: "truce-dates",
        },
  "since-truce": (_, { published, truce }) =>
    truce === null || published === null || truce.from > published
      ? undefined
      : { period: { from: truce.from, to: published }, inferred: "truce-dates" },
  overnight: ({ to }, context) => resolveOvernight(to, context),
  part: ({ part, of, year }, { published }) => resolvePart({ part, of, year }, published),
};

function byPublication(from: string, to: string): ResolvedPeriod {
  return { period: { from, to }, inferred: "date-of-publication" };
}

/** Nothing can break a truce before its first day. */
function notBefore(truce: PeriodContext["truce"], from: string, to: string): string {
  return truce && truce.from > from && truce.from <= to ? truce.from : from;
}

function back(day: string, count: number, unit: Unit): string {
  if (unit === "hour") return addDays(day, -Math.ceil(count / 24));
  if (unit === "day") return addDays(day, -count);
  if (unit === "week") return addDays(day, -7 * count);
  return addMonths(day, unit === "month" ? -count : -12 * count);
}

function endOfFirst(day: string, count: number, unit: Unit): string {
  if (unit === "hour") return addDays(day, Math.ceil(count / 24));
  if (unit === "day") return addDays(day, count - 1);
  if (unit === "week") return addDays(day, 7 * count - 1);
  return addMonths(day, unit === "month" ? count : 12 * count);
}

function startOf(unit: Unit, day: string): string {
  if (unit === "year") return yearOf(day).from;
  if (unit === "month") return monthOf(day).from;
  return unit === "week" ? startOfWeek(day) : day;
}

function resolvePrevious(unit: Unit, published: string): ResolvedPeriod {
  const before = addDays(startOf(unit, published), -1);
  return byPublication(startOf(unit, before), before);
}

function resolveBetween(a: Point, b: Point, context: PeriodContext): ResolvedPeriod | undefined {
  const end = resolvePoint(b, context);
  if (!end) return undefined;
  const relative = a.kind === "weekday" || a.kind === "relative";
  const start = resolvePoint(a, relative ? { ...context, published: end.period.to } : context);
  if (!start) return undefined;
  let { from } = start.period;
  if (from > end.period.to) from = addMonths(from, -12);
  if (from > end.period.to) return undefined;
  return { period: { from, to: end.period.to }, inferred: end.inferred ?? start.inferred };
}

function resolveOvernight(to: Point | null, context: PeriodContext): ResolvedPeriod | undefined {
  const { published, truce } = context;
  const morning = to
    ? resolvePoint(to, context)
    : published === null
      ? undefined
      : byPublication(published, published);
  if (!morning) return undefined;
  const day = morning.period.from;
  return { ...morning, period: { from: notBefore(truce, addDays(day, -1), day), to: day } };
}

function resolvePart(
  { part, of, year }: { part: number; of: number; year: number | null },
  published: string | null,
): ResolvedPeriod | undefined {
  if (year === null && published === null) return undefined;
  const months = 12 / of;
  const inYear = (y: number): Period => {
    const from = addMonths(`${y}-01-01`, months * (part - 1));
    return { from, to: addDays(addMonths(from, months), -1) };
  };
  if (year !== null) return { period: inYear(year), inferred: null };
  const thisYear = inYear(Number(published?.slice(0, 4)));
  const period =
    published !== null && thisYear.from > published
      ? inYear(Number(published.slice(0, 4)) - 1)
      : thisYear;
  return { period, inferred: "date-of-publication" };
}
