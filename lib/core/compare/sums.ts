import type { Claim } from "../claim.ts";
import type { Comparison } from "./comparison.ts";

type SumNote = Comparison["sums"][number];

/**
 * Parts that make up less than this much of a total may simply not all be in the index; nearly
 * complete ones, or more than the total, do not add up.
 */
const NEARLY_COMPLETE = 0.95;

/** The totals among the claims whose parts by place, or by side, add up to another number. */
export function findOddSums(totals: readonly Claim[], claims: readonly Claim[]): SumNote[] {
  return totals.flatMap((total) => {
    if (total.kind !== "figure" || total.part || total.place !== null) return [];
    return [partsByPlace(total, claims), partsBySide(total, claims)].flatMap((parts) =>
      noteSum(total, parts),
    );
  });
}

function noteSum(total: Claim, parts: readonly Claim[]): SumNote[] {
  if (parts.length < 2 || total.value === null) return [];
  const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
  if (sum === total.value || sum < total.value * NEARLY_COMPLETE) return [];
  return [{ total: total.id, parts: parts.map(({ id }) => id), sum }];
}

/** One part for each place: where a place has several (by kind), the largest. */
function partsByPlace(total: Claim, claims: readonly Claim[]): Claim[] {
  return largestBy(
    claims.filter(
      (claim) =>
        isOfTotal(total, claim) &&
        claim.part &&
        claim.place !== null &&
        claim.accused.join() === total.accused.join(),
    ),
    ({ place }) => place ?? "",
  );
}

/** The shares of single bodies in a count of all sides. */
function partsBySide(total: Claim, claims: readonly Claim[]): Claim[] {
  if (total.accused.length > 0) return [];
  return largestBy(
    claims.filter(
      (claim) =>
        isOfTotal(total, claim) &&
        !claim.part &&
        claim.place === null &&
        claim.accused.length === 1,
    ),
    ({ accused }) => accused.join(),
  );
}

function isOfTotal(total: Claim, claim: Claim): boolean {
  return (
    claim.id !== total.id &&
    claim.kind === "figure" &&
    claim.claimant === total.claimant &&
    claim.metric === total.metric &&
    claim.per === total.per &&
    total.period !== null &&
    claim.period?.from === total.period.from &&
    claim.period.to === total.period.to
  );
}

function largestBy(claims: readonly Claim[], keyOf: (claim: Claim) => string): Claim[] {
  const largest = new Map<string, Claim>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if ((largest.get(key)?.value ?? -1) < (claim.value ?? 0)) largest.set(key, claim);
  }
  return [...largest.values()];
}
