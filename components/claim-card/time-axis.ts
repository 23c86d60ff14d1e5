import { addDays, dayNumber, type Period } from "../../lib/core/period.ts";
import { timeTicks } from "./time-ticks.ts";

/** A common time axis. Places are percentages of its length, from the side where reading begins. */
export interface TimeAxis {
  /** Start and length of a period; a single day is still wide enough to be seen. */
  place(period: Period): { start: number; length: number };
  ticks: { day: string; at: number }[];
}

const LEAST_LENGTH = 1.5;
const MOST_TICKS = 3;

/** The axis that holds all these periods, or undefined when there is none. */
export function timeAxis(periods: readonly Period[]): TimeAxis | undefined {
  const from = periods.map((period) => period.from).toSorted()[0];
  const to = periods
    .map((period) => period.to)
    .toSorted()
    .at(-1);
  if (from === undefined || to === undefined) return undefined;
  const first = dayNumber(from);
  const length = dayNumber(addDays(to, 1)) - first;
  const at = (day: string): number => ((dayNumber(day) - first) / length) * 100;
  return {
    place: (period) => {
      const start = at(period.from);
      const width = Math.max(at(addDays(period.to, 1)) - start, LEAST_LENGTH);
      return { start: Math.min(start, 100 - width), length: width };
    },
    ticks: timeTicks({ from, to }, MOST_TICKS).map((day) => ({ day, at: at(day) })),
  };
}
