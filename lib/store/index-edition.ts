import type { Claim } from "../core/claim.ts";
import type { ClaimsIndex } from "../core/claims-index.ts";
import type { IndexState } from "../core/index-state.ts";
import type { IndexStamp } from "../core/index-stamp.ts";
import {
  isBaseOf,
  readCacheBase,
  readCachedClaims,
  readCacheState,
  type IndexBase,
  type IndexDatabase,
} from "./index-database.ts";

/** One edition of the index that can be asked: in memory, or in the cache. */
export interface Edition {
  base: IndexBase;
  stamp: IndexStamp | undefined;
  source: IndexState["source"];
  /** How many claims it holds. */
  size: number;
  /** Undefined when the claims of that truce are damaged. */
  claimsOf(truce: string): Promise<readonly Claim[] | undefined>;
}

export function editionInMemory(index: ClaimsIndex, stamp: IndexStamp | undefined): Edition {
  const byTruce = Map.groupBy(index.claims, ({ truce }) => truce);
  return {
    base: {
      parties: [...index.parties],
      truces: [...index.truces],
      outlets: [...index.outlets],
    },
    stamp,
    source: "package",
    size: index.claims.length,
    claimsOf: async (truce) => byTruce.get(truce) ?? [],
  };
}

export const NO_EDITION: Edition = {
  base: { parties: [], truces: [], outlets: [] },
  stamp: undefined,
  source: "none",
  size: 0,
  claimsOf: async () => [],
};

export type CachedEdition =
  { kind: "edition"; edition: Edition } | { kind: "empty" } | { kind: "damaged" };

/** The edition in the cache; claims are read when they are asked for, once. */
export async function editionInCache(database: IndexDatabase): Promise<CachedEdition> {
  // Asked for at once: each answer would have to wait for whatever the background does meanwhile.
  const [filled, state, base] = await Promise.all([
    database.count("state"),
    readCacheState(database),
    readCacheBase(database),
  ]);
  if (filled === 0) return { kind: "empty" };
  if (!state || !isBaseOf(state, base)) return { kind: "damaged" };
  const counts = new Map(Object.entries(state.counts));
  const kept = new Map<string, readonly Claim[]>();
  const edition: Edition = {
    base,
    stamp: state.stamp,
    source: "cache",
    size: [...counts.values()].reduce((all, count) => all + count, 0),
    async claimsOf(truce) {
      const count = counts.get(truce) ?? 0;
      const claims = kept.get(truce) ?? (await readCachedClaims(database, truce, count));
      if (claims) kept.set(truce, claims);
      return claims;
    },
  };
  return { kind: "edition", edition };
}
