import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import * as z from "zod/mini";
import type { Claim } from "../core/claim.ts";
import type { ClaimsIndex } from "../core/claims-index.ts";
import { indexStampSchema, type IndexStamp } from "../core/index-stamp.ts";
import { withAllStores } from "./with-all-stores.ts";

export const INDEX_DATABASE = "whocounts-index";
const SCHEMA_VERSION = 2;
/** Claims of one truce in one value: 16 to 20 times quicker to write than a row each (SYNC.md section 2). */
const CHUNK_SIZE = 500;

interface IndexDatabaseSchema extends DBSchema {
  state: { key: "state"; value: unknown };
  base: { key: "base"; value: unknown };
  /** By [truce, number of the chunk]. */
  claims: { key: [string, number]; value: unknown };
}
export type IndexDatabase = IDBPDatabase<IndexDatabaseSchema>;

/** The index without its claims, which are read truce by truce. */
export type IndexBase = Omit<ClaimsIndex, "claims">;

const stateSchema = z.strictObject({
  stamp: indexStampSchema,
  /** How many claims each truce has, so that a lost chunk is noticed. */
  counts: z.record(z.string(), z.int()),
  /** The same of the base. */
  sizes: z.strictObject({ parties: z.int(), truces: z.int(), outlets: z.int() }),
});
export type CacheState = z.infer<typeof stateSchema>;

/** Opens the cache. One that cannot be opened, or of a later version, is deleted and made anew. */
export async function openIndexDatabase(): Promise<IndexDatabase> {
  try {
    return await open();
  } catch {
    // Whatever is wrong with it, the cache holds nothing that the package does not hold.
    await deleteDB(INDEX_DATABASE);
    return open();
  }
}

const STORES = ["state", "base", "claims"] as const;

/** Rejects with an Error when a store is missing, too. */
async function open(): Promise<IndexDatabase> {
  const database = await openDB<IndexDatabaseSchema>(INDEX_DATABASE, SCHEMA_VERSION, {
    upgrade(database) {
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      database.createObjectStore("state");
      database.createObjectStore("base");
      database.createObjectStore("claims");
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return withAllStores(database, STORES);
}

// What is in the cache was checked when it was read from the package, by the schema that its state names. It is not
// checked again whenever a background wakes up: that would take longer than all of its databases together.

/** Undefined when the cache is empty, cut, or of another schema. */
export async function readCacheState(database: IndexDatabase): Promise<CacheState | undefined> {
  return stateSchema.safeParse(await database.get("state", "state")).data;
}

/** What stands in the place of the base; `isBaseOf` tells whether it is one. */
export function readCacheBase(database: IndexDatabase): Promise<unknown> {
  return database.get("base", "base");
}

/** Is the base all there? */
export function isBaseOf({ sizes }: CacheState, base: unknown): base is IndexBase {
  const lists = base as Partial<Record<keyof IndexBase, unknown>> | undefined;
  return KEYS.every((key) => lengthOf(lists?.[key]) === sizes[key]);
}

const KEYS = ["parties", "truces", "outlets"] as const;

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : -1);

/** The claims of a truce, or undefined when they are not all there. */
export async function readCachedClaims(
  database: IndexDatabase,
  truce: string,
  count: number,
): Promise<Claim[] | undefined> {
  const chunks = await database.getAll("claims", IDBKeyRange.bound([truce], [truce, []]));
  const claims = chunks.flat() as Claim[];
  return claims.length === count ? claims : undefined;
}

/** Replaces the whole cache in one transaction: whoever reads sees the old edition or the new one. */
export async function writeCache(
  database: IndexDatabase,
  index: ClaimsIndex,
  stamp: IndexStamp,
): Promise<CacheState> {
  const byTruce = Map.groupBy(index.claims, ({ truce }) => truce);
  const counts = Object.fromEntries([...byTruce].map(([truce, { length }]) => [truce, length]));
  const { parties, truces, outlets } = index;
  const sizes = { parties: parties.length, truces: truces.length, outlets: outlets.length };
  const transaction = database.transaction(STORES, "readwrite", {
    durability: "strict",
  });
  const claims = transaction.objectStore("claims");
  const writes: Promise<unknown>[] = [
    claims.clear(),
    transaction.objectStore("base").put({ parties, truces, outlets }, "base"),
    transaction.objectStore("state").put({ stamp, counts, sizes }, "state"),
  ];
  for (const [truce, all] of byTruce)
    for (let at = 0; at < all.length; at += CHUNK_SIZE)
      writes.push(claims.put(all.slice(at, at + CHUNK_SIZE), [truce, at / CHUNK_SIZE]));
  await Promise.all([...writes, transaction.done]);
  return { stamp, counts, sizes };
}
