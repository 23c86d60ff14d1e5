import { dayNumber, daysIn, intersect, type Period } from "../../period.ts";
import type { Point } from "../../text/dates.ts";
import type { Truce } from "../../truce.ts";
import type { TruceDays, TruceTable } from "./truce-table.ts";

/**
 * The best share that a truce has in one of the names: 1 for a name that means it alone in this conflict. The
 * name of a lasting agreement speaks for the truces agreed under it too: violations of "Minsk" in
 * 2020 are counted under the measures of that year.
 */
export function weighNames(
  truce: Truce,
  names: readonly (readonly string[])[],
  rivals: readonly Truce[],
): number {
  let best = 0;
  for (const ids of names) {
    if (best === 1) break;
    const meant = rivals.filter(({ id }) => ids.includes(id));
    if (meant.includes(truce)) best = Math.max(best, 1 / meant.length);
    else if (meant.some((lasting) => isUnder(truce, lasting)))
      best = Math.max(best, 0.9 / meant.length);
  }
  return best;
}

function isUnder(truce: Truce, lasting: Truce): boolean {
  if (lasting.to === null || truce.to === null) return false;
  return truce.from > lasting.from && truce.to <= lasting.to;
}

/** What share of a truce's parties the text names, and whether it names two of them. */
export function weighParties(
  truce: Truce,
  namedRoots: ReadonlySet<string>,
  table: TruceTable,
): number {
  const present = truce.parties.filter((id) => namedRoots.has(table.rootOf(id)));
  const share = present.length / Math.max(1, truce.parties.length);
  return (share + Math.min(1, present.length / 2)) / 2;
}

/** A claim about days outside a truce is not about that truce. */
export function weighPeriod(truce: Truce, period: Period | null): number {
  if (!period) return 0;
  const shared = intersect(period, { from: truce.from, to: truce.to ?? "9999-12-31" });
  return shared ? (2 * daysIn(shared)) / daysIn(period) : -3;
}

/** The first day of a truce is its strongest date; any day inside it speaks for it. */
export function weighPoints(days: TruceDays, points: readonly Point[]): number {
  let best = 0;
  for (const point of points) best = Math.max(best, weighPoint(point, days));
  return best;
}

function weighPoint(point: Point, days: TruceDays): number {
  const { year, month, day } = days;
  if (point.kind === "weekday" || point.kind === "relative") return 0;
  if (point.kind === "year") return point.year === year ? 1.2 : 0;
  const isFirst =
    point.month === month &&
    (point.year === null || point.year === year) &&
    (point.kind === "month" || point.day === day);
  if (!isFirst) return isInside(days, point) ? 1 : 0;
  if (point.kind === "date") return point.year === null ? 3 : 4;
  return point.year === null ? 0.6 : 2;
}

function isInside(
  { first, last }: TruceDays,
  point: Extract<Point, { kind: "date" | "month" }>,
): boolean {
  if (point.year === null || point.month === null) return false;
  const at = (point.year * 100 + point.month) * 100 + (point.kind === "date" ? point.day : 15);
  return first <= at && at <= last;
}

/** In force on the day of publication, or ended shortly before; of several the latest. */
export function weighPublication(
  truce: Truce,
  published: string | null,
  { rivals, table }: { rivals: readonly Truce[]; table: TruceTable },
): number {
  if (published === null || !isCurrent(truce, published)) return 0;
  const isMeant = (other: Truce): boolean =>
    isCurrent(other, published) && !hasBecomeTheOlder(other, rivals, published);
  const later = rivals.some((rival) => rival.from > truce.from && isMeant(rival));
  const latest = later || !isMeant(truce) ? 0 : 1;
  if (truce.to !== null && truce.to < published) return 1.5 + latest;
  return (published <= table.lastDay(truce) ? 2 : 1) + latest;
}

/**
 * A truce that restored the one just before it, and ended on the same day, is spoken of while it is young;
 * afterwards the older one is meant again: "the 1994 ceasefire" of Karabakh, not the verbal one of April 2016.
 */
function hasBecomeTheOlder(truce: Truce, rivals: readonly Truce[], published: string): boolean {
  if (truce.to === null || dayNumber(published) - dayNumber(truce.from) <= YOUNG_DAYS) return false;
  let before: Truce | undefined;
  for (const rival of rivals)
    if (rival.from < truce.from && (!before || rival.from > before.from)) before = rival;
  return before?.to === truce.to;
}

const YOUNG_DAYS = 60;

/** "In its first week" is written while the truce is young. */
export function weighYouth({ from }: Truce, published: string | null): number {
  if (published === null) return 0;
  const age = dayNumber(published) - dayNumber(from);
  return age >= 0 && age <= YOUNG_DAYS ? 1.5 : 0;
}

const SHORTLY = 14;

function isCurrent({ from, to }: Truce, day: string): boolean {
  return from <= day && (to === null || dayNumber(day) - dayNumber(to) <= SHORTLY);
}
