import { trucesOf, type IndexLookup } from "../core/compare/annotate-page.ts";
import type { Claim } from "../core/claim.ts";
import type { Mention } from "../core/mention.ts";
import { createPartyTable } from "../core/party.ts";
import type { IndexBase } from "./index-database.ts";
import type { IndexStore } from "./index-store.ts";

/** Loads what `annotatePage` will ask about these mentions: the claims of their truces, and no others. */
export async function loadLookup(
  store: Pick<IndexStore, "load" | "claimsOf">,
  mentions: readonly Mention[],
): Promise<IndexLookup> {
  const base = await store.load();
  const tables = tablesOf.get(base) ?? createTables(base);
  tablesOf.set(base, tables);
  const claims = new Map<string, readonly Claim[]>(
    await Promise.all(
      trucesOf(mentions).map(async (id) => [id, await store.claimsOf(id)] as const),
    ),
  );
  return { ...tables, claimsOf: (truce) => claims.get(truce) ?? [] };
}

type Tables = Pick<IndexLookup, "parties" | "truce" | "outlet">;

/** An edition is filed once, however many pages ask. */
const tablesOf = new WeakMap<IndexBase, Tables>();

function createTables({ parties, truces, outlets }: IndexBase): Tables {
  const truceById = new Map(truces.map((truce) => [truce.id, truce]));
  const outletByDomain = new Map(outlets.map((outlet) => [outlet.domain, outlet]));
  return {
    parties: createPartyTable(parties),
    truce: (id) => truceById.get(id),
    outlet: (domain) => outletByDomain.get(domain),
  };
}
