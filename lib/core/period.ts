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

const DAY_MS = 86_400_000;

/** Is this a day of the calendar, written `YYYY-MM-DD`? */
export function isDay(day: string): boolean {
  // Every month has 28 days: what an index of 100,000 claims asks most is answered without a date.
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(day)) return true;
  const time = Date.parse(day);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** Days since 1970-01-01, so that days can be counted and compared. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

/** The day `days` after `day` (before it, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
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
