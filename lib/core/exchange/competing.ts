import type { Claim } from "../claim.ts";
import { compareMention } from "../compare/compare-mention.ts";
import type { PartyTable } from "../party.ts";
import type { Truce } from "../truce.ts";

/** Where the claims that compete are looked for. */
export interface CompetingSearch {
  truces: readonly Truce[];
  parties: PartyTable;
  claims: readonly Claim[];
}

/** For each claim the ids of those that compete with it, either way round alike. Claims without any are left out. */
export function findCompeting({ truces, parties, claims }: CompetingSearch): Map<string, string[]> {
  const byTruce = Map.groupBy(claims, ({ truce }) => truce);
  const found = new Map<string, Set<string>>();
  for (const truce of truces) {
    const held = byTruce.get(truce.id) ?? [];
    for (const mention of held) {
      const source = { published: null, url: null };
      const { conflict } = truce;
      const { competitors } = compareMention({
        mention,
        claims: held,
        truce,
        conflict,
        parties,
        source,
      });
      const competing = competitors.filter(
        ({ comparable, relation, claim }) =>
          comparable && relation !== "same-claimant" && claim !== mention.id,
      );
      if (competing.length > 0) found.set(mention.id, new Set(competing.map(({ claim }) => claim)));
    }
  }
  return mutual(found);
}

function mutual(found: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const pairs = [...found].map(
    ([id, others]) =>
      [id, [...others].filter((other) => found.get(other)?.has(id)).toSorted()] as const,
  );
  return new Map(pairs.filter(([, others]) => others.length > 0));
}
