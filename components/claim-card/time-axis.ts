import { scaleUtc } from "d3-scale";
import { addDays, type Period } from "../../lib/core/period.ts";

/** A common time axis. Places are percentages of its length, from the side where reading begins. */
export interface TimeAxis {
  /** Start and length of a period; a single day is still wide enough to be seen. */
  place(period: Period): { start: number; length: number };
  ticks: { day: string; at: number }[];
}

const LEAST_LENGTH = 1.5;
const MOST_TICKS = 3;
const DAY_MS = 86_400_000;

/** The axis that holds all these periods, or undefined when there is none. */
export function timeAxis(periods: readonly Period[]): TimeAxis | undefined {
  const from = periods.map((period) => period.from).toSorted()[0];
  const to = periods
    .map((period) => period.to)
    .toSorted()
    .at(-1);
  if (from === undefined || to === undefined) return undefined;
  const scale = scaleUtc()
    .domain([new Date(from), new Date(addDays(to, 1))])
    .range([0, 100]);
  return {
    place: (period) => {
      const start = scale(new Date(period.from));
      const length = Math.max(scale(new Date(addDays(period.to, 1))) - start, LEAST_LENGTH);
      return { start: Math.min(start, 100 - length), length };
    },
    ticks: scale
      .ticks(MOST_TICKS)
      .filter(isMidnight)
      .map((date) => ({ day: date.toISOString().slice(0, 10), at: scale(date) })),
  };
}

/** Over a few days the scale would mark hours, but nobody counts in hours here. */
function isMidnight(date: Date): boolean {
  return date.getTime() % DAY_MS === 0;
}
