import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { OwnWorkSchema } from "./database.ts";
import { createStores } from "./migrations/to-v1.ts";
import { addServices } from "./migrations/to-v2.ts";
import { addLostQuotes } from "./migrations/to-v3.ts";

/**
 * Brings the database from one version to the next. It runs inside the one upgrade transaction: it
 * succeeds as a whole, or the database stays as it was. Await nothing but that transaction's requests.
 */
export type Migration = (
  database: IDBPDatabase<OwnWorkSchema>,
  transaction: IDBPTransaction<OwnWorkSchema, StoreNames<OwnWorkSchema>[], "versionchange">,
) => void | Promise<void>;

/** From nothing to the current version, whose number is how many there are. Never change a released one. */
export const MIGRATIONS: readonly Migration[] = [createStores, addServices, addLostQuotes];
