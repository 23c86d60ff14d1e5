import { addDays, dayNumber, type Period } from "../../lib/core/period.ts";

/** Steps between ticks, the finest first: days, months, years. */
const STEPS = [
  { unit: "day", counts: [1, 2, 7, 14] },
  { unit: "month", counts: [1, 2, 3, 6] },
  { unit: "year", counts: [1, 2, 5, 10, 20, 50, 100] },
] as const;
type Unit = (typeof STEPS)[number]["unit"];

/**
 * Round days within a period (Mondays, first days of months or years), at most `most` of them, as
 * fine as that allows.
 */
export function timeTicks(period: Period, most: number): string[] {
  for (const { unit, counts } of STEPS)
    for (const count of counts) {
      const ticks = everyDay(period, unit, count, most);
      if (ticks) return ticks;
    }
  return [];
}

/** Undefined when there are more than `most`. */
function everyDay(
  { from, to }: Period,
  unit: Unit,
  count: number,
  most: number,
): string[] | undefined {
  const ticks: string[] = [];
  let day = from;
  while (day <= to) {
    if (isRound(day, unit, count)) ticks.push(day);
    if (ticks.length > most) return undefined;
    day = nextCandidate(day, unit);
  }
  return ticks;
}

function nextCandidate(day: string, unit: Unit): string {
  if (unit === "day") return addDays(day, 1);
  const [year = 0, month = 0] = day.split("-").map(Number);
  const next = unit === "month" && month < 12 ? [year, month + 1] : [year + 1, 1];
  return `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}-01`;
}

function isRound(day: string, unit: Unit, count: number): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  // 1970-01-01 was a Thursday; weeks begin on Mondays.
  if (unit === "day") return (dayNumber(day) + 3) % count === 0;
  if (unit === "month") return date === 1 && (month - 1) % count === 0;
  return date === 1 && month === 1 && year % count === 0;
}
