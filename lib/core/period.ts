import * as z from "zod/mini";

/** A calendar day, `YYYY-MM-DD`, without a time zone: reports count in days. */
export const daySchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((day) => isDay(day), "no such day"),
);

/** Days that a count covers, both inclusive. */
export const periodSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .check(z.refine(({ from, to }) => from <= to, "a period ends before it begins"));
export type Period = z.infer<typeof periodSchema>;

/** Is this a day of the calendar, written `YYYY-MM-DD`? */
export function isDay(day: string): boolean {
  // Every month has 28 days: what an index of 100,000 claims asks most is answered without a date.
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(day)) return true;
  const time = Date.parse(day);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** Days since 1970-01-01, so that days can be counted and compared. */
export function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  // Years that begin in March: the leap day is their last, and months before it count the same in all of them.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8)) - 1;
  return 365 * year + leapDays(year) + dayOfYear - EPOCH;
}

/** Days from 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;
const DAYS_IN_400_YEARS = 146_097;

function leapDays(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** The day `days` after `day` (before it, when negative). By arithmetic: a `Date` takes ten times as long. */
export function addDays(day: string, days: number): string {
  const left = dayNumber(day) + days + EPOCH;
  const before = 400 * Math.floor(left / DAYS_IN_400_YEARS);
  const rest = left - leapDays(before) - 365 * before;
  const leaps = Math.floor(rest / 36_524) - Math.floor(rest / 1_460) - Math.floor(rest / 146_096);
  const within = Math.floor((rest + leaps) / 365);
  const year = before + within;
  const dayOfYear = rest - 365 * within - leapDays(within);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return [
    String(month <= 2 ? year + 1 : year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(dayOfMonth).padStart(2, "0"),
  ].join("-");
}

/** How many days a period covers, at least 1. */
export function daysIn({ from, to }: Period): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** The days that two periods share, or undefined when they share none. */
export function intersect(a: Period, b: Period): Period | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

/** Shared days over all days (intersection over union), from 0 to 1. */
export function overlap(a: Period, b: Period): number {
  const shared = intersect(a, b);
  if (!shared) return 0;
  const days = daysIn(shared);
  return days / (daysIn(a) + daysIn(b) - days);
}
