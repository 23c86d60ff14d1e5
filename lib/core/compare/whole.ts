import type { Claim } from "../claim.ts";

/**
 * Is the claim a whole count of its place? A part by place is the whole of that place, unless the
 * claimant has a larger count of the same place and days: then it is a part by kind as well.
 */
export function isWhole(claim: Claim, claims: readonly Claim[]): boolean {
  if (!claim.part) return true;
  if (claim.place === null) return false;
  return !claims.some(
    (other) => isSameCount(claim, other) && (other.value ?? 0) > (claim.value ?? 0),
  );
}

function isSameCount(a: Claim, b: Claim): boolean {
  return (
    a.claimant === b.claimant &&
    a.metric === b.metric &&
    a.per === b.per &&
    a.place === b.place &&
    a.period?.from === b.period?.from &&
    a.period?.to === b.period?.to &&
    a.accused.join() === b.accused.join()
  );
}
