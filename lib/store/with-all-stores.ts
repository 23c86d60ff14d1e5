import type { DBSchema, IDBPDatabase, StoreNames } from "idb";

/** The database, when no store is missing. Otherwise closes it and throws an Error. */
export function withAllStores<Schema extends DBSchema>(
  database: IDBPDatabase<Schema>,
  stores: readonly StoreNames<Schema>[],
): IDBPDatabase<Schema> {
  if (stores.every((name) => database.objectStoreNames.contains(name))) return database;
  database.close();
  throw new Error(`a store of ${database.name} is missing`);
}
