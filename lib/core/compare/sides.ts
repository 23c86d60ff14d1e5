import type { PartyTable } from "../party.ts";
import type { Relation } from "./comparison.ts";

/** What is needed to say on whose side a party stands in the conflict of one truce. */
export interface SideContext {
  parties: PartyTable;
  conflict: string;
}

/** The keys of the sides that a claim blames (in a denial: clears). */
export function sidesOf(accused: readonly string[], context: SideContext): Set<string> {
  return new Set(accused.map((id) => sideOf(id, context)));
}

/** A body without a side stands alone. */
function sideOf(id: string, { parties, conflict }: SideContext): string {
  return parties.sideIn(id, conflict)?.side ?? parties.rootOf(id);
}

/** The relation between the sides that a mention and an entry blame; the claimants play no part. */
export function relateSides(
  mentioned: readonly string[],
  entered: readonly string[],
  context: SideContext,
): Exclude<Relation, "same-claim" | "same-claimant"> {
  if (entered.length === 0) return "all-sides";
  if (mentioned.length === 0) return "one-side";
  // Asked for every entry beside every mention, of one or two bodies mostly: without sets.
  const isShared = mentioned.some((id) => {
    const side = sideOf(id, context);
    return entered.some((other) => sideOf(other, context) === side);
  });
  return isShared ? "same-side" : "other-side";
}

/** Do two lists of accused share a body, counting the smaller body as the larger one that it is part of? */
export function shareBody(
  a: readonly string[],
  b: readonly string[],
  { parties }: Pick<SideContext, "parties">,
): boolean {
  const roots = new Set(a.map((id) => parties.rootOf(id)));
  return b.some((id) => roots.has(parties.rootOf(id)));
}

/** Is one claimant the other, or a body within it? Two bodies of the same state are two claimants. */
export function isSameClaimant(a: string | null, b: string | null, parties: PartyTable): boolean {
  if (a === null || b === null) return false;
  return parties.isWithin(a, b) || parties.isWithin(b, a);
}
