import type { Claim } from "../claim.ts";

/** What makes two entries the same figure: all that a claim asserts, not who recorded or reported it. */
export function assertionKey(claim: Omit<Claim, "id" | "reports" | "note">): string {
  const { truce, kind, metric, value, valueMax, per, qualifier } = claim;
  const { claimant, accused, period, place, part } = claim;
  return JSON.stringify([
    truce,
    kind,
    metric,
    value,
    valueMax,
    per,
    qualifier,
    claimant,
    accused.toSorted(),
    period && [period.from, period.to],
    place,
    part,
  ]);
}
