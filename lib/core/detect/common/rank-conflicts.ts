import { addDays } from "../../period.ts";
import type { Truce } from "../../truce.ts";
import type { TruceClues } from "./truce-clues.ts";
import type { TruceTable } from "./truce-table.ts";

/** How strongly clues speak for each conflict. */
export type ConflictVotes = ReadonlyMap<string, number>;

/**
 * Each party, place and name gives one vote, shared by the conflicts that it could belong to. "The 1994
 * ceasefire" is one of the conflicts that the parties and places of the article speak for (`likely`), where they do.
 */
export function countVotes(
  clues: TruceClues,
  table: TruceTable,
  likely: ReadonlySet<string>,
): Map<string, number> {
  const votes = new Map<string, number>();
  const vote = (conflicts: ReadonlySet<string>, weight: number): void => {
    for (const conflict of conflicts)
      votes.set(conflict, (votes.get(conflict) ?? 0) + weight / conflicts.size);
  };
  for (const ids of clues.parties) vote(table.conflictsOfParties(ids), 1);
  for (const ids of clues.places) vote(table.conflictsOf(ids), 1);
  for (const ids of clues.names) {
    const conflicts = table.conflictsOf(ids);
    const meant = new Set([...conflicts].filter((conflict) => likely.has(conflict)));
    if (meant.size > 0) vote(meant, 1.5);
    else vote(conflicts, likely.size > 0 ? 0.5 : 1.5);
  }
  return votes;
}

/** The conflicts that parties and places speak for. */
export function conflictsOfScene(
  { parties, places }: TruceClues,
  table: TruceTable,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const ids of parties) for (const each of table.conflictsOfParties(ids)) found.add(each);
  for (const ids of places) for (const each of table.conflictsOf(ids)) found.add(each);
  return found;
}

/** What an article says, whichever of its claims is looked at. */
export interface ConflictScene {
  votes: ConflictVotes;
  begun: ReadonlySet<string>;
  /** Conflicts with a truce in force around the day of publication; undefined without such a day. */
  live: ReadonlySet<string> | undefined;
}

/**
 * The conflicts that a claim can belong to, each with its share of the evidence: 1 for the strongest; those
 * with less than six tenths as much are left out. The sentence of the claim counts three times.
 */
export function rankConflicts(
  { votes: around, begun, live }: ConflictScene,
  near: { votes: ConflictVotes; begun: ReadonlySet<string> },
): Map<string, number> {
  const votes = new Map(around);
  for (const [conflict, count] of near.votes)
    votes.set(conflict, (votes.get(conflict) ?? 0) + 2 * count);
  const likely = Math.max(...votes.values()) / 2;
  for (const conflicts of [begun, near.begun]) voteForBegun(conflicts, votes, likely);
  for (const [conflict, count] of votes)
    if (live && !live.has(conflict)) votes.set(conflict, count / 4);
  const most = Math.max(...votes.values());
  const shares = [...votes].map(([conflict, count]) => [conflict, count / most] as const);
  return new Map(shares.filter(([, share]) => share >= 0.6));
}

/** A first day of a truce speaks for its conflict only where the names do so too. */
function voteForBegun(
  conflicts: ReadonlySet<string>,
  votes: Map<string, number>,
  likely: number,
): void {
  const chosen = [...conflicts].filter((conflict) => (votes.get(conflict) ?? 0) >= likely);
  for (const conflict of chosen)
    votes.set(conflict, (votes.get(conflict) ?? 0) + 2 / chosen.length);
}

/** "the ceasefire of 5 September": conflicts with a truce that began on a day named. */
export function conflictsBegunOn({ points }: TruceClues, table: TruceTable): ReadonlySet<string> {
  const conflicts = new Set<string>();
  for (const point of points) {
    if (point.kind !== "date" || point.month === null) continue;
    for (const truce of table.begunOn(point.month, point.day))
      if (point.year === null || table.daysOf(truce).year === point.year)
        conflicts.add(truce.conflict);
  }
  return conflicts;
}

/** Conflicts with a truce in force within three months before the day of publication. */
export function liveConflicts(truces: readonly Truce[], published: string): ReadonlySet<string> {
  const since = addDays(published, -90);
  return new Set(
    truces
      .filter(({ from, to }) => from <= published && (to === null || to >= since))
      .map(({ conflict }) => conflict),
  );
}
