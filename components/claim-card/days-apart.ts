import type { Claim } from "../../lib/core/claim.ts";
import { dayNumber, type Period } from "../../lib/core/period.ts";

/** How many days lie between two periods, 0 where they touch; Infinity where one is unknown. */
export function daysApart(period: Claim["period"], from: Period | null): number {
  if (!period || !from) return Infinity;
  const after = dayNumber(period.from) - dayNumber(from.to);
  const before = dayNumber(from.from) - dayNumber(period.to);
  return Math.max(after, before, 0);
}
