import { addDays, daysIn, type Period } from "../../period.ts";
import type { PeriodExpression, Point, Unit } from "../../text/dates.ts";
import type { Truce } from "../../truce.ts";
import {
  SHORT,
  back,
  endOfFirst,
  endingBefore,
  endingOn,
  isAbout,
  lastOf,
  nthOf,
  shift,
  sliceOf,
  startOf,
} from "./calendar.ts";
import { resolvePart } from "./resolve-part.ts";
import { addMonths, resolvePoint, startOfWeek, yearOf } from "./resolve-point.ts";

/** What an expression of time is measured from. */
export interface PeriodContext {
  /** Day of publication, as far as it is known. */
  published: string | null;
  truce: Pick<Truce, "from" | "to"> | null;
  /** The days spoken of last: what "the same day" and "the day before" point back to. */
  anchor?: Period | null;
}

export interface ResolvedPeriod {
  period: Period;
  /** What besides the words of the text it was read from; null when they suffice. */
  inferred: "date-of-publication" | "truce-dates" | "previous-sentence" | null;
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
  "since-then": (_, context) => {
    const { anchor, published } = context;
    if (!anchor) return sinceTruce(context);
    if (published === null || anchor.to > published) return undefined;
    // "since that day": the first of those that last until today.
    const from = anchor.to === published ? anchor.from : addDays(anchor.to, 1);
    return { period: { from, to: published }, inferred: "previous-sentence" };
  },
  "since-previous": ({ unit }, { published, truce }) => {
    if (published === null) return undefined;
    const { from } = resolvePrevious(unit, published).period;
    return byPublication(notBefore(truce, from, published), published);
  },
  "truce-to": ({ to }, context) => {
    const end = resolvePoint(to, context)?.period.to;
    const from = context.truce?.from;
    return from !== undefined && end !== undefined && from <= end
      ? { period: { from, to: end }, inferred: "truce-dates" }
      : undefined;
  },
  ago: ({ count, unit }, { published }) => {
    if (published === null || unit === "hour") return undefined;
    const day = back(published, count, unit);
    if (unit === "day" || unit === "week") return byPublication(day, day);
    const from = startOf(unit, day);
    return byPublication(from, endingBefore(from, unit));
  },
  whole: ({ unit }, context) =>
    context.anchor && isAbout(context.anchor, unit)
      ? { period: context.anchor, inferred: "previous-sentence" }
      : resolvers.last({ kind: "last", count: 1, unit }, context),
  "last-of": ({ unit }, { anchor, truce, published }) => {
    if (anchor && daysIn(anchor) > 1 && !isAbout(anchor, unit))
      return { period: lastOf(anchor, unit), inferred: "previous-sentence" };
    if (!truce?.to || (published !== null && published < truce.to)) return undefined;
    return { period: lastOf({ from: truce.from, to: truce.to }, unit), inferred: "truce-dates" };
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
  "until-end": ({ unit }, { published, truce }) => {
    if (published === null) return undefined;
    const previous = resolvePrevious(unit, published);
    if (!truce || truce.from > previous.period.to) return previous;
    return { period: { from: truce.from, to: previous.period.to }, inferred: "truce-dates" };
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
  preceding: ({ count, unit }, context) =>
    context.anchor && daysIn(context.anchor) <= SHORT
      ? { period: shift(context.anchor, -1, "day"), inferred: "previous-sentence" }
      : resolvers.last({ kind: "last", count, unit }, context),
  "before-that": ({ count, unit }, context) => {
    const { anchor } = context;
    if (!anchor || (unit === "hour" && daysIn(anchor) <= SHORT))
      return resolvers.preceding({ kind: "preceding", count, unit }, context);
    const period = { from: back(anchor.from, count, unit), to: addDays(anchor.from, -1) };
    return { period, inferred: "previous-sentence" };
  },
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
  ending: ({ count, unit, to }, context) => {
    const end = resolvePoint(to, context);
    return end && { ...end, period: endingOn(end.period, count, unit) };
  },
  beginning: ({ count, unit, from }, context) => {
    const start = resolvePoint(from, context);
    return (
      start && {
        ...start,
        period: { from: start.period.from, to: endOfFirst(start.period.from, count, unit) },
      }
    );
  },
  slice: ({ of, ...slice }, context) => {
    const whole = resolvePoint(of, context);
    return whole && { ...whole, period: sliceOf(whole.period, slice) };
  },
  "year-to": ({ to }, context) => {
    const end = resolvePoint(to, context);
    return end && { ...end, period: { from: yearOf(end.period.to).from, to: end.period.to } };
  },
  nth: ({ position, unit }, { truce }) =>
    truce === null
      ? undefined
      : { period: nthOf(truce.from, position, unit), inferred: "truce-dates" },
  "before-truce": ({ count, unit }, { truce }) =>
    truce === null
      ? undefined
      : {
          period: { from: back(truce.from, count, unit), to: addDays(truce.from, -1) },
          inferred: "truce-dates",
        },
  lasting: ({ count, unit }, { published, truce }) => {
    if (published === null) return undefined;
    const from = addDays(back(published, count, unit), 1);
    return byPublication(notBefore(truce, from, published), published);
  },
  same: (_, { anchor }) => (anchor ? { period: anchor, inferred: "previous-sentence" } : undefined),
  earlier: ({ count, unit }, { anchor, published }) =>
    anchor && (unit !== "day" || daysIn(anchor) <= SHORT)
      ? { period: shift(anchor, -count, unit), inferred: "previous-sentence" }
      : published === null
        ? undefined
        : resolveEarlier(published, count, unit),
  later: ({ count, unit }, { anchor }) =>
    anchor ? { period: shift(anchor, count, unit), inferred: "previous-sentence" } : undefined,
  "part-of-day": (_, { anchor, published }) =>
    anchor && daysIn(anchor) === 1
      ? { period: anchor, inferred: "previous-sentence" }
      : published === null
        ? undefined
        : byPublication(published, published),
  daily: (_, { published, truce }) =>
    published === null
      ? undefined
      : byPublication(notBefore(truce, addDays(published, -1), published), published),
  reporting: (_, context) =>
    context.anchor && daysIn(context.anchor) > SHORT
      ? { period: context.anchor, inferred: "previous-sentence" }
      : resolvers.daily({ kind: "daily" }, context),
  "so-far": (_, context) => sinceTruce(context),
  "since-truce": ({ on }, context) => sinceDayOfTruce(on, context) ?? sinceTruce(context),
  overnight: ({ to }, context) => resolveOvernight(to, context),
  part: (expression, { published }) => resolvePart(expression, published),
};

function byPublication(from: string, to: string): ResolvedPeriod {
  return { period: { from, to }, inferred: "date-of-publication" };
}

function sinceTruce({ published, truce }: PeriodContext): ResolvedPeriod | undefined {
  if (truce === null || published === null || truce.from > published) return undefined;
  const to = truce.to !== null && truce.to < published ? truce.to : published;
  return { period: { from: truce.from, to }, inferred: "truce-dates" };
}

/** "since the truce began on 18 October": the day that the text names, where the truce was in force by then. */
function sinceDayOfTruce(on: Point | null, context: PeriodContext): ResolvedPeriod | undefined {
  const { truce, published } = context;
  const start = on && resolvePoint(on, context)?.period;
  if (!start || published === null || daysIn(start) > 1) return undefined;
  const { from } = start;
  if (from > published || (truce && from < truce.from)) return undefined;
  return byPublication(
    from,
    truce?.to && truce.to < published && truce.to >= from ? truce.to : published,
  );
}

/** Nothing can break a truce before its first day. */
function notBefore(truce: PeriodContext["truce"], from: string, to: string): string {
  return truce && truce.from > from && truce.from <= to ? truce.from : from;
}

/** "the previous week" is one of the calendar, "three days earlier" a day. */
function resolveEarlier(published: string, count: number, unit: Unit): ResolvedPeriod | undefined {
  if (unit === "hour") return undefined;
  if (count === 1) return resolvePrevious(unit, published);
  const day = back(published, count, unit);
  return byPublication(day, day);
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
