import { addDays } from "../../period.ts";
import type { PartyTable } from "../../party.ts";
import type { Truce } from "../../truce.ts";
import { remember } from "./remember.ts";

/** The truces of the index as resolution asks for them, worked out once. */
export interface TruceTable {
  all: readonly Truce[];
  ofConflict(conflict: string): readonly Truce[];
  /** The conflicts of the truces with these ids. */
  conflictsOf(ids: readonly string[]): ReadonlySet<string>;
  /** The conflicts of these parties: their own, else those of the body that they belong to. */
  conflictsOfParties(ids: readonly string[]): ReadonlySet<string>;
  /** A truce without a known end is taken to last until the next one of its conflict. */
  lastDay(truce: Truce): string;
  rootOf(party: string): string;
  /** Its days as numbers. */
  daysOf(truce: Truce): TruceDays;
  /** The truces that began on a day of a month, in whatever year. */
  begunOn(month: number, day: number): readonly Truce[];
}

/** The first day of a truce, and both ends as 20160227. */
export interface TruceDays {
  year: number;
  month: number;
  day: number;
  first: number;
  last: number;
}

export function createTruceTable(truces: readonly Truce[], parties: PartyTable): TruceTable {
  const conflictOf = new Map(truces.map(({ id, conflict }) => [id, conflict]));
  const byConflict = Map.groupBy(truces, ({ conflict }) => conflict);
  const lastDayOf = remember((truce: Truce) =>
    lastDay(truce, byConflict.get(truce.conflict) ?? []),
  );
  const byDay = Map.groupBy(truces, ({ from }) => from.slice(5));
  // The arrays of ids are those of the names: the same again and again.
  return {
    all: truces,
    ofConflict: (conflict) => byConflict.get(conflict) ?? [],
    conflictsOf: remember((ids) => new Set(ids.flatMap((id) => conflictOf.get(id) ?? []))),
    conflictsOfParties: remember((ids) => conflictsOfParties(ids, parties)),
    lastDay: lastDayOf,
    rootOf: (party) => parties.rootOf(party),
    daysOf: remember((truce) => toDays(truce.from, lastDayOf(truce))),
    begunOn: (month, day) => byDay.get(`${twoDigits(month)}-${twoDigits(day)}`) ?? [],
  };
}

function toDays(from: string, to: string): TruceDays {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  return { year, month, day, first: toNumber(from), last: toNumber(to) };
}

/** 2016-02-27 as 20160227. */
function toNumber(day: string): number {
  return Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8));
}

/** 7 as 07. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}

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

function lastDay(truce: Truce, rivals: readonly Truce[]): string {
  const next = rivals.map(({ from }) => from).filter((from) => from > truce.from);
  return truce.to ?? (next.length === 0 ? "9999-12-31" : addDays(next.toSorted()[0] ?? "", -1));
}
