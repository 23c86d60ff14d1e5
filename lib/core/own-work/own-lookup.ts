import type { ShownReview } from "../annotation.ts";
import type { IndexLookup } from "../compare/annotate-page.ts";
import { createPartyTable, type Party } from "../party.ts";
import type { Truce } from "../truce.ts";
import type { OwnClaim } from "./own-claims.ts";
import type { WorkItem } from "./work-item.ts";

/** Parties and truces that only the reader's own work knows. */
export interface LocalEntries {
  parties: Party[];
  truces: Truce[];
}

export function localEntries(items: readonly WorkItem[]): LocalEntries {
  const entries: LocalEntries = { parties: [], truces: [] };
  for (const item of items) {
    const content = item.form === "draft" ? item.draft : item.record;
    if (content.type === "party") entries.parties.push(content.party);
    if (content.type === "truce") entries.truces.push(content.truce);
  }
  return entries;
}

/** What the reader says of the mentioned truces. */
export interface OwnOpinions {
  claims: readonly OwnClaim[];
  /** By the claim that they are of. */
  reviews: ReadonlyMap<string, readonly ShownReview[]>;
}

/** The index with the reader's own work in it; an entry of the index goes before a local one of the same id. */
export function withOwnWork(
  index: IndexLookup,
  local: LocalEntries,
  { claims, reviews }: OwnOpinions,
): IndexLookup {
  const parties = local.parties.filter(({ id }) => !index.parties.get(id));
  const truces = new Map(local.truces.map((truce) => [truce.id, truce]));
  const byTruce = Map.groupBy(
    claims.map(({ claim }) => claim),
    ({ truce }) => truce,
  );
  return {
    ...index,
    parties:
      parties.length === 0 ? index.parties : createPartyTable([...index.parties.all(), ...parties]),
    truce: (id) => index.truce(id) ?? truces.get(id),
    claimsOf: (truce) => [...(byTruce.get(truce) ?? []), ...index.claimsOf(truce)],
    own: new Map(claims.filter(({ own }) => own).map(({ claim, status }) => [claim.id, status])),
    reviews,
  };
}
