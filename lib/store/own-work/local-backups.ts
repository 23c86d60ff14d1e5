import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** Copies of own work as it was before each migration, in a database of their own. */
export const LOCAL_BACKUPS_DATABASE = "whocounts-own-work-backups";
const KEPT = 3;

/** Everything in a database, store by store, with the keys that the values do not hold themselves. */
export interface DatabaseCopy {
  version: number;
  made: number;
  stores: Record<string, { key: IDBValidKey; value: unknown }[]>;
}

interface BackupsSchema extends DBSchema {
  backups: { key: number; value: DatabaseCopy };
}

/** Copies the whole database, as it is, into the backups; the latest three are kept. */
export async function backUpLocally(name: string, version: number): Promise<void> {
  const database = await openDB(name, version);
  const stores = await readStores(database).finally(() => database.close());
  const backups = await openBackups();
  await keep(backups, { version, made: Date.now(), stores }).finally(() => backups.close());
}

async function keep(backups: IDBPDatabase<BackupsSchema>, copy: DatabaseCopy): Promise<void> {
  const transaction = backups.transaction("backups", "readwrite", { durability: "strict" });
  const keys = await transaction.store.getAllKeys();
  const surplus = keys.slice(0, Math.max(0, keys.length + 1 - KEPT));
  await Promise.all([
    transaction.store.add(copy),
    ...surplus.map((key) => transaction.store.delete(key)),
    transaction.done,
  ]);
}

/** The backups, oldest first. */
export async function listLocalBackups(): Promise<DatabaseCopy[]> {
  const backups = await openBackups();
  return backups.getAll("backups").finally(() => backups.close());
}

function openBackups(): Promise<IDBPDatabase<BackupsSchema>> {
  return openDB<BackupsSchema>(LOCAL_BACKUPS_DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore("backups", { autoIncrement: true });
    },
  });
}

async function readStores(database: IDBPDatabase): Promise<DatabaseCopy["stores"]> {
  const names = [...database.objectStoreNames];
  if (names.length === 0) return {};
  const transaction = database.transaction(names);
  const stores = await Promise.all(
    names.map(async (name) => {
      const store = transaction.objectStore(name);
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return [name, keys.map((key, i) => ({ key, value: values[i] as unknown }))] as const;
    }),
  );
  return Object.fromEntries(stores);
}
