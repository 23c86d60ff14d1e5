import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { conflictName } from "./conflict-name.ts";
import type { Entry, Filter } from "./entries.ts";

export interface Choice {
  value: string;
  name: string;
}

export interface FilterChoices {
  conflicts: Choice[];
  truces: Choice[];
  claimants: Choice[];
}

/** What can be chosen: truces of the chosen conflict, and claimants who say something there. */
export function filterChoices(
  index: ClaimsIndex,
  entries: readonly Entry[],
  { conflict, truce }: Pick<Filter, "conflict" | "truce">,
): FilterChoices {
  const claimants = new Set(
    entries
      .filter((entry) => conflict === "" || entry.conflict === conflict)
      .filter((entry) => truce === "" || entry.claim.truce === truce)
      .map(({ claim }) => claim.claimant),
  );
  return {
    conflicts: [...new Set(index.truces.map((entry) => entry.conflict))]
      .map((id) => ({ value: id, name: conflictName(id) }))
      .toSorted(byName),
    truces: index.truces
      .filter((entry) => conflict === "" || entry.conflict === conflict)
      .map(({ id, name }) => ({ value: id, name }))
      .toSorted(byName),
    claimants: index.parties
      .filter(({ id }) => claimants.has(id))
      .map(({ id, name }) => ({ value: id, name }))
      .toSorted(byName),
  };
}

function byName(a: Choice, b: Choice): number {
  return a.name.localeCompare(b.name);
}
