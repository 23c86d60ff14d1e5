import type { Assertion } from "../claim.ts";

/** What two claims are compared by. */
export type ClaimFields = Assertion & { truce: string; part: boolean };

/** What a claim is about; two claims that agree in it are two versions of one. */
export function identityOf(claim: ClaimFields): string {
  const { truce, kind, claimant, accused, metric, per, period, place, part } = claim;
  const days = period === null ? null : [period.from, period.to];
  return JSON.stringify([
    truce,
    kind,
    claimant,
    accused.toSorted(),
    metric,
    per,
    days,
    place,
    part,
  ]);
}

/** All that a claim says. */
export function statementOf(claim: ClaimFields): string {
  return JSON.stringify([identityOf(claim), claim.value, claim.valueMax, claim.qualifier]);
}
