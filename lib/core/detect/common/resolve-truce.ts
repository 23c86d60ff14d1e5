import { dayNumber, type Period } from "../../period.ts";
import type { PartyTable } from "../../party.ts";
import type { Truce } from "../../truce.ts";
import {
  conflictsBegunOn,
  conflictsOfScene,
  countVotes,
  liveConflicts,
  rankConflicts,
  type ConflictScene,
} from "./rank-conflicts.ts";
import type { TruceClues } from "./truce-clues.ts";
import { createTruceTable, twoDigits, type TruceTable } from "./truce-table.ts";
import {
  weighNames,
  weighParties,
  weighPeriod,
  weighPoints,
  weighPublication,
  weighYouth,
} from "./weigh-truce.ts";

/** What an article says as a whole. */
export interface ArticleEvidence {
  clues: TruceClues;
  published: string | null;
}

/** What a claim adds. */
export interface ClaimEvidence {
  /** Of its sentence. */
  clues: TruceClues;
  /** The days that it covers, as far as they are known without the truce. */
  period: Period | null;
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
): (article: ArticleEvidence) => (claim: ClaimEvidence) => ResolvedTruce {
  const table = createTruceTable(truces, parties);
  return (article) => {
    const likely = conflictsOfScene(article.clues, table);
    const votes = countVotes(article.clues, table, likely);
    const begun = conflictsBegunOn(article.clues, table);
    const scenes = rememberByDay((day): ConflictScene => ({
      votes,
      begun,
      live: day === null ? undefined : liveConflicts(table.all, day),
    }));
    const weighWords = createWeigher(article, table);
    const weighers = rememberByDay((day) => addPublication(weighWords, day, table));
    return (claim) => {
      const day = dayOf(claim, article);
      const points = withoutDateline(claim.clues, article.published);
      const near = {
        votes: countVotes(claim.clues, table, likely),
        begun: conflictsBegunOn(claim.clues, table),
      };
      const weighed = [...rankConflicts(scenes(day), near)].flatMap(([conflict, share]) =>
        weighers(day)(conflict).map((base) =>
          addClaim(base, claim, { share, table, published: article.published, points }),
        ),
      );
      const possible = weighed.filter(({ weights }) => weights.name + weights.place > 0);
      return choose(possible, article.published);
    };
  };
}

/** A count of days long before the article is one of a truce of those days. */
const LONG_BEFORE = 60;

/** The day on which the truce must have been in force: that of publication, or of what is told from long before. */
function dayOf({ period }: ClaimEvidence, { published, clues }: ArticleEvidence): string | null {
  if (!period) return published ?? latestDayNamed(clues);
  return published === null || dayNumber(published) - dayNumber(period.to) > LONG_BEFORE
    ? period.to
    : published;
}

/** An undated text is likely of the last day that it names with its year. */
function latestDayNamed({ points }: TruceClues): string | null {
  const days = points.flatMap((point) =>
    point.kind === "date" && point.month !== null && point.year !== null
      ? [`${point.year}-${twoDigits(point.month)}-${twoDigits(point.day)}`]
      : [],
  );
  return days.toSorted().at(-1) ?? null;
}

function rememberByDay<Value>(work: (day: string | null) => Value): (day: string | null) => Value {
  const known = new Map<string | null, Value>();
  return (day) => {
    const value = known.get(day) ?? work(day);
    known.set(day, value);
    return value;
  };
}

interface Weighed {
  truce: Truce;
  /** The truces of its conflict that had begun. */
  rivals: readonly Truce[];
  weights: Record<"name" | "dates" | "publication" | "place", number>;
  total: number;
}

type Weigher = (conflict: string) => readonly Weighed[];

function rememberByConflict(work: Weigher): Weigher {
  const known = new Map<string, readonly Weighed[]>();
  return (conflict) => {
    const weighed = known.get(conflict) ?? work(conflict);
    known.set(conflict, weighed);
    return weighed;
  };
}

/** What the whole article says for each truce of a conflict if its claims are those of a day. */
function addPublication(weighWords: Weigher, day: string | null, table: TruceTable): Weigher {
  return rememberByConflict((conflict) =>
    weighWords(conflict).map((each) => {
      const { truce, rivals, weights } = each;
      const publication = weighPublication(truce, day, { rivals, table });
      return { ...each, weights: { ...weights, publication } };
    }),
  );
}

/** What the words of the whole article say for each truce of a conflict, worked out once. */
function createWeigher({ clues, published }: ArticleEvidence, table: TruceTable): Weigher {
  const latest = published ?? latestYearNamed(clues);
  const roots = new Set(clues.parties.flat().map((id) => table.rootOf(id)));
  const points = withoutDateline(clues, published);
  // The same name again weighs no more.
  const names = [...new Set(clues.names)];
  const places = [...new Set(clues.places)];
  const weigh = (truce: Truce, rivals: readonly Truce[]): Weighed => {
    const weights = {
      name: 4 * weighNames(truce, names, rivals),
      dates: weighPoints(table.daysOf(truce), points),
      publication: 0,
      place: 0.5 * weighNames(truce, places, rivals) + 0.8 * weighParties(truce, roots, table),
    };
    return { truce, rivals, weights, total: 0 };
  };
  return rememberByConflict((conflict) => {
    const rivals = table.ofConflict(conflict).filter(({ from }) => from <= latest);
    return rivals.map((truce) => weigh(truce, rivals));
  });
}

/** The day of publication in the text says no more than that it is one. */
function withoutDateline({ points }: TruceClues, published: string | null): TruceClues["points"] {
  if (published === null) return points;
  const [year, month, day] = published.split("-").map(Number);
  return points.filter(
    (point) =>
      point.kind !== "date" ||
      point.day !== day ||
      point.month !== month ||
      (point.year ?? year) !== year,
  );
}

/** A text without a date was written in the last year that it names, or later: no truce after that is likely. */
function latestYearNamed({ points }: TruceClues): string {
  const years = points.flatMap((point) =>
    "year" in point && point.year !== null ? [point.year] : [],
  );
  return years.length === 0 ? "9999-12-31" : `${Math.max(...years)}-12-31`;
}

interface ClaimMeasures {
  /** How much of the evidence speaks for the conflict. */
  share: number;
  table: TruceTable;
  published: string | null;
  /** What the claim's sentence names besides the day of publication. */
  points: TruceClues["points"];
}

function addClaim(
  { truce, rivals, weights }: Weighed,
  { clues, period }: ClaimEvidence,
  { share, table, published, points }: ClaimMeasures,
): Weighed {
  const near = weighPoints(table.daysOf(truce), points);
  const sum = {
    name: weights.name + 5 * weighNames(truce, clues.names, rivals),
    dates:
      weighPeriod(truce, period) +
      Math.max(1.5 * near, weights.dates) +
      (clues.isYoung ? weighYouth(truce, published) : 0),
    publication: weights.publication,
    place: weights.place + weighNames(truce, clues.places, rivals),
  };
  const total = 8 * share + sum.name + sum.dates + sum.publication + sum.place;
  return { truce, rivals, weights: sum, total };
}

/** A lead below this is no lead. */
const CLEAR = 0.05;
/** What parties and places can differ by where neither a name nor a date tells the truces apart. */
const SLIGHT = 0.3;
const UNKNOWN: ResolvedTruce = { truce: null, confidence: 0.2, reason: "unknown" };

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

/** Nothing but the parties is known, and no date: most likely the last truce between them. */
function latestOf(weighed: readonly Weighed[], best: Weighed): ResolvedTruce {
  const [latest] = weighed
    .filter(({ total }) => best.total - total <= SLIGHT)
    .toSorted((a, b) => (a.truce.from < b.truce.from ? 1 : -1));
  return latest ? { truce: latest.truce.id, confidence: 0.3, reason: "latest" } : UNKNOWN;
}
