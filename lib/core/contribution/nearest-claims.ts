import type { Claim } from "../claim.ts";
import { compareMention } from "../compare/compare-mention.ts";
import type { PartyTable } from "../party.ts";
import type { Truce } from "../truce.ts";

/** More would not help to decide. */
const MOST = 5;

/**
 * The entries that stand nearest to a claim, as a card would list them: those that say the same,
 * then comparable ones, then the others.
 */
export function nearestClaims(
  claim: Claim,
  { truce, parties, claims }: { truce: Truce; parties: PartyTable; claims: readonly Claim[] },
): Claim[] {
  const [report] = claim.reports;
  const { competitors } = compareMention({
    mention: claim,
    claims: claims.filter(({ id }) => id !== claim.id),
    truce,
    conflict: truce.conflict,
    parties,
    source: { published: report?.published ?? null, url: report?.url ?? null },
  });
  const byId = new Map(claims.map((it) => [it.id, it]));
  return competitors.slice(0, MOST).flatMap(({ claim: id }) => byId.get(id) ?? []);
}
