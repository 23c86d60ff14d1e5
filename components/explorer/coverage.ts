import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { createPartyTable } from "../../lib/core/party.ts";
import type { Entry } from "./entries.ts";

/** How many claims one side of a conflict made, and how many were made about it. */
export interface SideCoverage {
  /** Null: outlets in their own voice, and bodies that are on no side. */
  side: string | null;
  made: number;
  about: number;
}

/** How well the index covers each side of one conflict, by name: a gap here is a bias. */
export function coverageOf(
  entries: readonly Entry[],
  parties: ClaimsIndex["parties"],
  conflict: string,
): SideCoverage[] {
  const table = createPartyTable(parties);
  const sides = new Map<string | null, SideCoverage>();
  const at = (side: string | null): SideCoverage => {
    const found = sides.get(side) ?? { side, made: 0, about: 0 };
    sides.set(side, found);
    return found;
  };
  const sideOf = (id: string | null) =>
    id === null ? null : (table.sideIn(id, conflict)?.side ?? null);
  for (const { claim } of entries) {
    at(sideOf(claim.claimant)).made += 1;
    for (const side of new Set(claim.accused.map(sideOf))) at(side).about += 1;
  }
  return [...sides.values()].toSorted((a, b) =>
    (a.side ?? "\uffff").localeCompare(b.side ?? "\uffff"),
  );
}
