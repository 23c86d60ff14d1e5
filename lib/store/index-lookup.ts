import { trucesOf, type IndexLookup } from "../core/compare/annotate-page.ts";
import type { Claim } from "../core/claim.ts";
import type { Mention } from "../core/mention.ts";
import { createPartyTable } from "../core/party.ts";
import type { IndexStore } from "./index-store.ts";

/** Loads what `annotatePage` will ask about these mentions: the claims of their truces, and no others. */
export async function loadLookup(
  store: Pick<IndexStore, "load" | "claimsOf">,
  mentions: readonly Mention[],
): Promise<IndexLookup> {
  const { parties, truces, outlets } = await store.load();
  const claims = new Map<string, readonly Claim[]>(
    await Promise.all(
      trucesOf(mentions).map(async (id) => [id, await store.claimsOf(id)] as const),
    ),
  );
  const truceById = new Map(truces.map((truce) => [truce.id, truce]));
  const outletByDomain = new Map(outlets.map((outlet) => [outlet.domain, outlet]));
  return {
    parties: createPartyTable(parties),
    truce: (id) => truceById.get(id),
    outlet: (domain) => outletByDomain.get(domain),
    claimsOf: (truce) => claims.get(truce) ?? [],
  };
}
