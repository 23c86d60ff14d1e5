import { addDays, daysIn, type Period } from "../../period.ts";
import type { Unit } from "../../text/dates.ts";
import { addMonths, monthOf, startOfWeek, yearOf } from "./resolve-point.ts";

export function back(day: string, count: number, unit: Unit): string {
  if (unit === "hour") return addDays(day, -Math.ceil(count / 24));
  if (unit === "day") return addDays(day, -count);
  if (unit === "week") return addDays(day, -7 * count);
  return addMonths(day, unit === "month" ? -count : -12 * count);
}

export function endOfFirst(day: string, count: number, unit: Unit): string {
  if (unit === "hour") return addDays(day, Math.ceil(count / 24));
  if (unit === "day") return addDays(day, count - 1);
  if (unit === "week") return addDays(day, 7 * count - 1);
  return addMonths(day, unit === "month" ? count : 12 * count);
}

/** "the three months to June" are April to June, "the week to Sunday" its seven days. */
export function endingOn({ from, to }: Period, count: number, unit: Unit): Period {
  if (unit === "hour") return { from: addDays(to, -Math.ceil(count / 24)), to };
  const isMonth = daysIn({ from, to }) > 27;
  if (isMonth && (unit === "month" || unit === "year"))
    return { from: addMonths(from, 1 - (unit === "year" ? 12 * count : count)), to };
  return { from: addDays(back(to, count, unit), 1), to };
}

/** "the second half of June", "the last week of May" (position 0), "the first ten days of July" */
export function sliceOf(
  { from, to }: Period,
  { position, count, unit }: { position: number; count: number; unit: Unit | "half" },
): Period {
  if (unit === "half") {
    const middle = addDays(from, Math.floor(daysIn({ from, to }) / 2));
    return position === 1 ? { from, to: addDays(middle, -1) } : { from: middle, to };
  }
  if (position === 0) return { from: addDays(back(to, count, unit), 1), to };
  const start = nthOf(from, position, unit).from;
  const end = endOfFirst(start, count, unit);
  return { from: start, to: end < to ? end : to };
}

/** The third week of a truce begins fourteen days after its first day. */
export function nthOf(day: string, position: number, unit: Unit): Period {
  const from =
    position > 1 ? addDays(endOfFirst(day, position - 1, unit), unit === "month" ? 0 : 1) : day;
  return { from, to: endOfFirst(from, 1, unit) };
}

/** "The day before" is the one before a day, not before a month. */
export const SHORT = 2;

export function shift({ from, to }: Period, count: number, unit: Unit): Period {
  const move = (day: string): string =>
    unit === "month" || unit === "year"
      ? addMonths(day, unit === "year" ? 12 * count : count)
      : addDays(day, unit === "week" ? 7 * count : unit === "hour" ? Math.sign(count) : count);
  return { from: move(from), to: move(to) };
}

/** The last day, week or month of a period; all of it where it is shorter. */
export function lastOf({ from, to }: Period, unit: Unit): Period {
  const start = unit === "hour" ? to : addDays(back(to, 1, unit), 1);
  return { from: start > from ? start : from, to };
}

/** The last day of the month or year that begins on a day. */
export function endingBefore(from: string, unit: Unit): string {
  return addDays(addMonths(from, unit === "year" ? 12 : 1), -1);
}

const LENGTHS: Record<Unit, readonly [least: number, most: number]> = {
  hour: [1, 1],
  day: [1, 2],
  week: [6, 8],
  month: [27, 32],
  year: [359, 367],
};

/** Is the period one day, week, month or year long, give or take a day at either end? */
export function isAbout(period: Period, unit: Unit): boolean {
  const [least, most] = LENGTHS[unit];
  return daysIn(period) >= least && daysIn(period) <= most;
}

export function startOf(unit: Unit, day: string): string {
  if (unit === "year") return yearOf(day).from;
  if (unit === "month") return monthOf(day).from;
  return unit === "week" ? startOfWeek(day) : day;
}
