import { addDays, isDay, type Period } from "../../period.ts";
import type { Point } from "../../text/dates.ts";
import type { PeriodContext, ResolvedPeriod } from "./resolve-period.ts";

/**
 * The days that a point names. A missing year is the one that lies latest before publication, or, where that is
 * outside the truce, the only one that lies inside it.
 */
export function resolvePoint(point: Point, context: PeriodContext): ResolvedPeriod | undefined {
  if (point.kind === "year") return { period: yearOf(`${point.year}-01-01`), inferred: null };
  if (point.kind === "weekday" || point.kind === "relative") {
    const { published, truce } = context;
    if (published === null)
      return point.kind === "weekday" && truce ? onlyWeekday(point.weekday, truce) : undefined;
    const day =
      point.kind === "relative"
        ? addDays(published, point.days)
        : lastWeekday(published, point.weekday);
    return { period: { from: day, to: day }, inferred: "date-of-publication" };
  }
  if (point.month === null) return undefined;
  if (point.year !== null) {
    const period = toPeriod(point, point.year);
    return period && { period, inferred: null };
  }
  if (point.yearsAgo !== undefined && context.published !== null) {
    const year = Number(context.published.slice(0, 4)) - point.yearsAgo;
    const period = toPeriod(point, year);
    return period && { period, inferred: "date-of-publication" };
  }
  return resolveWithoutYear(point, context);
}

type DatePoint = Extract<Point, { kind: "date" | "month" }>;

function toPeriod(point: DatePoint, year: number): Period | undefined {
  const month = `${year}-${String(point.month).padStart(2, "0")}`;
  if (point.kind === "month") return monthOf(`${month}-01`);
  const day = `${month}-${String(point.day).padStart(2, "0")}`;
  return isDay(day) ? { from: day, to: day } : undefined;
}

function resolveWithoutYear(
  point: DatePoint,
  { published, truce }: PeriodContext,
): ResolvedPeriod | undefined {
  const latest = published === null ? undefined : latestBefore(point, published);
  const inside = onWeekday(point, truce ? yearsInside(point, truce, published) : []);
  if (latest && (inside.length !== 1 || inside.some((period) => period.from === latest.from)))
    return { period: latest, inferred: "date-of-publication" };
  const [only] = inside;
  return only && inside.length === 1 ? { period: only, inferred: "truce-dates" } : undefined;
}

/** "Wednesday 2 June" is not in every year. */
function onWeekday(point: DatePoint, periods: readonly Period[]): readonly Period[] {
  if (point.kind !== "date" || point.weekday === undefined || periods.length < 2) return periods;
  return periods.filter(({ from }) => weekdayOf(from) === point.weekday);
}

/** A day of grace: reports written late in the evening name the next day. */
function latestBefore(point: DatePoint, published: string): Period | undefined {
  const year = Number(published.slice(0, 4));
  const latest = addDays(published, 1);
  for (const candidate of [year + 1, year, year - 1, year - 4]) {
    const period = toPeriod(point, candidate);
    if (period && period.from <= latest) return period;
  }
  return undefined;
}

function yearsInside(
  point: DatePoint,
  truce: NonNullable<PeriodContext["truce"]>,
  published: string | null,
): Period[] {
  const last = truce.to ?? published ?? addMonths(truce.from, 11);
  const [firstMonth, lastMonth] = [monthsOf(truce.from), monthsOf(last)];
  const isAnyDay = point.kind === "month" || point.weekday === undefined;
  const found: Period[] = [];
  for (let year = Number(truce.from.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const month = year * 12 + (point.month ?? 0);
    if (month < firstMonth || month > lastMonth) continue;
    const period = toPeriod(point, year);
    if (period && period.to >= truce.from && period.from <= last) found.push(period);
    // Two are as many as sixty: an armistice of 1949 has every day of the year in all of them.
    if (isAnyDay && found.length === 2) break;
  }
  return found;
}

/** Months since the year 0. */
function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function lastWeekday(published: string, weekday: number): string {
  return addDays(published, -((weekdayOf(published) - weekday + 7) % 7));
}

/** In a truce of a week or less each day of the week comes once. */
function onlyWeekday(
  weekday: number,
  { from, to }: NonNullable<PeriodContext["truce"]>,
): ResolvedPeriod | undefined {
  const day = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  if (to === null || day > to || addDays(day, 7) <= to) return undefined;
  return { period: { from: day, to: day }, inferred: "truce-dates" };
}

/** 0 = Sunday. */
function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

/** Weeks begin on Monday. */
export function startOfWeek(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

export function monthOf(day: string): Period {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

export function yearOf(day: string): Period {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The same day so many months later; the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(total / 12)).padStart(4, "0");
  const month = `${year}-${String((total % 12) + 1).padStart(2, "0")}`;
  const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, "0")}`;
}
