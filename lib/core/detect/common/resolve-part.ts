import { addDays, type Period } from "../../period.ts";
import type { PeriodExpression } from "../../text/dates.ts";
import type { ResolvedPeriod } from "./resolve-period.ts";
import { addMonths } from "./resolve-point.ts";

/** "the second quarter": of the year named, else of the last one in which it had begun. */
export function resolvePart(
  { part, of, year, yearsAgo }: Extract<PeriodExpression, { kind: "part" }>,
  published: string | null,
): ResolvedPeriod | undefined {
  if (year === null && published === null) return undefined;
  const months = 12 / of;
  const inYear = (y: number): Period => {
    const from = addMonths(`${y}-01-01`, months * (part - 1));
    return { from, to: addDays(addMonths(from, months), -1) };
  };
  if (year !== null) return { period: inYear(year), inferred: null };
  const thisYear = inYear(Number(published?.slice(0, 4)) - (yearsAgo ?? 0));
  const period =
    published !== null && thisYear.from > published
      ? inYear(Number(published.slice(0, 4)) - 1)
      : thisYear;
  return { period, inferred: "date-of-publication" };
}
