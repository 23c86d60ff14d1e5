import { addDays, dayNumber, intersect, daysIn, type Period } from "../../period.ts";
import type { PartyTable } from "../../party.ts";
import type { Point } from "../../text/dates.ts";
import type { Truce } from "../../truce.ts";
import { rankConflicts } from "./rank-conflicts.ts";

/** What a stretch of text says about which truce it speaks of. */
export interface TruceClues {
  /** The ids of each truce name, place and party that was found: several where a name can mean several. */
  names: readonly (readonly string[])[];
  places: readonly (readonly string[])[];
  parties: readonly (readonly string[])[];
  /** Days, months and years that are named. */
  points: readonly Point[];
}

export interface TruceEvidence {
  /** The sentence of the claim. */
  near: TruceClues;
  /** The whole article, the sentence included. */
  around: TruceClues;
  /** The days that the claim covers, as far as they are known without the truce. */
  period: Period | null;
  published: string | null;
}

export const TRUCE_REASONS = [
  "name",
  "dates",
  "publication",
  "place",
  "latest",
  "unknown",
] as const;

export interface ResolvedTruce {
  /** Null: no truce can be told. */
  truce: string | null;
  /** From 0 to 1. */
  confidence: number;
  /** The kind of evidence that weighed most. */
  reason: (typeof TRUCE_REASONS)[number];
}

/**
 * Tells which truce a claim speaks of. First the conflict, from the names of parties and places; then the truce
 * within it: a name beats dates, dates beat the day of publication, that beats places. A truce of another
 * conflict is never given, nor one that began after the article was published.
 */
export function createTruceResolver(
  truces: readonly Truce[],
  parties: PartyTable,
): (evidence: TruceEvidence) => ResolvedTruce {
  return (evidence) => {
    const conflicts = rankConflicts(evidence, truces, parties);
    const begun = truces.filter(
      ({ from }) => evidence.published === null || from <= evidence.published,
    );
    const weighed = [...conflicts].flatMap(([conflict, share]) => {
      const rivals = begun.filter((truce) => truce.conflict === conflict);
      return rivals
        .map((truce) => weigh(truce, { rivals, share, evidence, parties }))
        .filter(({ weights }) => weights.name + weights.place > 0);
    });
    return choose(weighed, evidence.published);
  };
}

interface Weighed {
  truce: Truce;
  weights: Record<"name" | "dates" | "publication" | "place", number>;
  total: number;
}

interface Scene {
  /** The truces of the same conflict. */
  rivals: readonly Truce[];
  /** How much of the evidence speaks for this conflict: 1 for the strongest. */
  share: number;
  evidence: TruceEvidence;
  parties: PartyTable;
}

function weigh(truce: Truce, { rivals, share, evidence, parties }: Scene): Weighed {
  const { near, around, period, published } = evidence;
  const days = { from: truce.from, to: lastDay(truce, rivals) };
  const weights = {
    name: 5 * weighNames(truce, near.names, rivals) + 4 * weighNames(truce, around.names, rivals),
    dates:
      weighPeriod(truce, period) +
      Math.max(1.5 * weighPoints(days, near.points), weighPoints(days, around.points)),
    publication: weighPublication(truce, rivals, published),
    place:
      weighNames(truce, near.places, rivals) +
      0.5 * weighNames(truce, around.places, rivals) +
      0.8 * weighParties(truce, around.parties, parties),
  };
  const total = 8 * share + weights.name + weights.dates + weights.publication + weights.place;
  return { truce, weights, total };
}

/**
 * The best share that a truce has in one of the names: 1 for a name that means it alone in this conflict. The
 * name of a lasting agreement speaks for the truces agreed under it too: violations of "Minsk" in
 * 2020 are counted under the measures of that year.
 */
function weighNames(
  truce: Truce,
  names: readonly (readonly string[])[],
  rivals: readonly Truce[],
): number {
  let best = 0;
  for (const ids of names) {
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

/** What share of a truce's parties the text names. */
function weighParties(
  truce: Truce,
  named: readonly (readonly string[])[],
  parties: PartyTable,
): number {
  const roots = new Set(named.flat().map((id) => parties.rootOf(id)));
  const present = truce.parties.filter((id) => roots.has(parties.rootOf(id)));
  return present.length / Math.max(1, truce.parties.length);
}

/** A claim about days outside a truce is not about that truce. */
function weighPeriod(truce: Truce, period: Period | null): number {
  if (!period) return 0;
  const shared = intersect(period, { from: truce.from, to: truce.to ?? "9999-12-31" });
  return shared ? (2 * daysIn(shared)) / daysIn(period) : -3;
}

/** A truce without a known end is taken to last until the next one of the conflict. */
function lastDay(truce: Truce, rivals: readonly Truce[]): string {
  const next = rivals.map(({ from }) => from).filter((from) => from > truce.from);
  return truce.to ?? (next.length === 0 ? "9999-12-31" : addDays(next.toSorted()[0] ?? "", -1));
}

/** The first day of a truce is its strongest date; any day inside it speaks for it. */
function weighPoints(days: Period, points: readonly Point[]): number {
  let best = 0;
  for (const point of points) best = Math.max(best, weighPoint(days, point));
  return best;
}

function weighPoint({ from, to }: Period, point: Point): number {
  if (point.kind === "weekday" || point.kind === "relative") return 0;
  const [year, month, day] = from.split("-").map(Number);
  if (point.kind === "year") return point.year === year ? 1.2 : 0;
  const isFirst =
    point.month === month &&
    (point.year === null || point.year === year) &&
    (point.kind === "month" || point.day === day);
  if (!isFirst) return isInside({ from, to }, point) ? 1 : 0;
  if (point.kind === "date") return point.year === null ? 3 : 4;
  return point.year === null ? 0.6 : 2;
}

function isInside(
  { from, to }: Period,
  point: Extract<Point, { kind: "date" | "month" }>,
): boolean {
  if (point.year === null) return false;
  const day = point.kind === "date" ? point.day : 15;
  const iso = [point.year, String(point.month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
  return from <= iso && iso <= to;
}

/** In force on the day of publication, or ended shortly before; of several the latest. */
function weighPublication(
  truce: Truce,
  rivals: readonly Truce[],
  published: string | null,
): number {
  if (published === null || !isCurrent(truce, published)) return 0;
  const latest = rivals.some((rival) => rival.from > truce.from && isCurrent(rival, published))
    ? 0
    : 1;
  if (truce.to !== null && truce.to < published) return 1.5 + latest;
  return (published <= lastDay(truce, rivals) ? 2 : 1) + latest;
}

const SHORTLY = 14;

function isCurrent({ from, to }: Truce, day: string): boolean {
  return from <= day && (to === null || dayNumber(day) - dayNumber(to) <= SHORTLY);
}

/** A lead below this is no lead. */
const CLEAR = 0.05;

function choose(weighed: readonly Weighed[], published: string | null): ResolvedTruce {
  const [best, second] = weighed.toSorted((a, b) => b.total - a.total);
  if (!best) return { truce: null, confidence: 0, reason: "unknown" };
  const lead = best.total - (second?.total ?? 0);
  const { name, dates } = best.weights;
  if (published === null && name === 0 && dates === 0 && lead <= SLIGHT)
    return latestOf(weighed, best);
  if (lead <= CLEAR) return UNKNOWN;
  const reason = (["name", "dates", "publication", "place"] as const).reduce((a, b) =>
    best.weights[b] > best.weights[a] ? b : a,
  );
  return { truce: best.truce.id, confidence: Math.min(1, 0.4 + lead / 6), reason };
}

const UNKNOWN: ResolvedTruce = { truce: null, confidence: 0.2, reason: "unknown" };

/** What parties and places can differ by where neither a name nor a date tells the truces apart. */
const SLIGHT = 0.3;

/** Nothing but the parties is known, and no date: most likely the last truce between them. */
function latestOf(weighed: readonly Weighed[], best: Weighed): ResolvedTruce {
  const [latest] = weighed
    .filter(({ total }) => best.total - total <= SLIGHT)
    .toSorted((a, b) => (a.truce.from < b.truce.from ? 1 : -1));
  return latest ? { truce: latest.truce.id, confidence: 0.3, reason: "latest" } : UNKNOWN;
}
