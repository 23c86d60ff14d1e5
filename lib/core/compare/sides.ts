import type { PartyTable } from "../party.ts";
import type { Relation } from "./comparison.ts";

/** What is needed to say on whose side a party stands in the conflict of one truce. */
export interface SideContext {
  parties: PartyTable;
  conflict: string;
}

/** The keys of the sides that a claim blames (in a denial: clears). A body without a side stands alone. */
export function sidesOf(accused: readonly string[], context: SideContext): Set<string> {
  return new Set(
    accused.map(
      (id) => context.parties.sideIn(id, context.conflict)?.side ?? context.parties.rootOf(id),
    ),
  );
}

/** The relation between the sides that a mention and an entry blame; the claimants play no part. */
export function relateSides(
  mentioned: readonly string[],
  entered: readonly string[],
  context: SideContext,
): Exclude<Relation, "same-claim" | "same-claimant"> {
  if (entered.length === 0) return "all-sides";
  if (mentioned.length === 0) return "one-side";
  return sidesOf(mentioned, context).isDisjointFrom(sidesOf(entered, context))
    ? "other-side"
    : "same-side";
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
