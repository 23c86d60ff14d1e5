import { addDays } from "../../period.ts";
import type { PartyTable } from "../../party.ts";
import type { Truce } from "../../truce.ts";
import type { TruceClues, TruceEvidence } from "./resolve-truce.ts";

/**
 * The conflicts that the evidence speaks of, each with its share of it: 1 for the strongest; those with
 * less than six tenths as much are left out.
 */
export function rankConflicts(
  { near, around, published }: TruceEvidence,
  truces: readonly Truce[],
  parties: PartyTable,
): Map<string, number> {
  const conflictOf = new Map(truces.map(({ id, conflict }) => [id, conflict]));
  const votes = new Map<string, number>();
  const vote = (conflicts: ReadonlySet<string>, weight: number): void => {
    for (const conflict of conflicts)
      votes.set(conflict, (votes.get(conflict) ?? 0) + weight / conflicts.size);
  };
  const count = (clues: TruceClues, weight: number): void => {
    for (const ids of clues.parties) vote(conflictsOfParties(ids, parties), weight);
    for (const ids of clues.places) vote(conflictsOfTruces(ids, conflictOf), weight);
    for (const ids of clues.names) vote(conflictsOfTruces(ids, conflictOf), 1.5 * weight);
  };
  count(around, 1);
  count(near, 2);
  const likely = Math.max(...votes.values()) / 2;
  for (const clues of [around, near]) {
    const begun = [...conflictsBegunOn(clues, truces)];
    vote(new Set(begun.filter((conflict) => (votes.get(conflict) ?? 0) >= likely)), 2);
  }
  const live = published === null ? undefined : liveConflicts(truces, published);
  for (const [conflict, count] of votes)
    if (live && !live.has(conflict)) votes.set(conflict, count / 4);
  const most = Math.max(...votes.values());
  return new Map(
    [...votes]
      .filter(([, count]) => count >= 0.6 * most)
      .map(([conflict, count]) => [conflict, count / most]),
  );
}

/** A party brings its own conflicts, else those of the body that it belongs to. */
function conflictsOfParties(ids: readonly string[], parties: PartyTable): Set<string> {
  const conflicts = new Set<string>();
  for (const id of ids) {
    for (let party = parties.get(id); party;) {
      for (const role of party.conflicts) conflicts.add(role.conflict);
      party = conflicts.size === 0 && party.partOf !== null ? parties.get(party.partOf) : undefined;
    }
  }
  return conflicts;
}

function conflictsOfTruces(
  ids: readonly string[],
  conflictOf: ReadonlyMap<string, string>,
): Set<string> {
  return new Set(ids.flatMap((id) => conflictOf.get(id) ?? []));
}

/** "the ceasefire of 5 September": conflicts with a truce that began on a day named. */
function conflictsBegunOn({ points }: TruceClues, truces: readonly Truce[]): Set<string> {
  const conflicts = new Set<string>();
  for (const point of points) {
    if (point.kind !== "date" || point.month === null) continue;
    const day = `${String(point.month).padStart(2, "0")}-${String(point.day).padStart(2, "0")}`;
    for (const { from, conflict } of truces) {
      if (!from.endsWith(day)) continue;
      if (point.year === null || from.startsWith(String(point.year))) conflicts.add(conflict);
    }
  }
  return conflicts;
}

/** Conflicts with a truce in force within three months before the day of publication. */
function liveConflicts(truces: readonly Truce[], published: string): Set<string> {
  const since = addDays(published, -90);
  return new Set(
    truces
      .filter(({ from, to }) => from <= published && (to === null || to >= since))
      .map(({ conflict }) => conflict),
  );
}
