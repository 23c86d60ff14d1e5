import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { StoredChunk } from "./feed-chunk.ts";
import type { StoredDigest } from "./feed-digest.ts";
import { withAllStores } from "./with-all-stores.ts";

export const FEED_DATABASE = "whocounts-feeds";
const SCHEMA_VERSION = 2;

export interface FeedDatabaseSchema extends DBSchema {
  /** By feed. */
  states: { key: string; value: unknown };
  /** By feed, generation, shelf and position of the first row. */
  chunks: {
    key: [string, number, string, number];
    value: StoredChunk;
    indexes: { last: [string, number, number] };
  };
  /** By feed, generation, shelf and position of the first row of a run. */
  digests: { key: [string, number, string, number]; value: StoredDigest };
  /** What was found about signatures after the rows came, by feed, generation and shelf. */
  checks: { key: [string, number, string]; value: unknown };
  /** The sizes of all shelves, by feed and generation. */
  shelves: { key: [string, number]; value: unknown };
  /** By the order of requests. */
  requests: { key: number; value: unknown };
}
export type FeedDatabase = IDBPDatabase<FeedDatabaseSchema>;

/** Gives the database, opened once, and again after it was closed for another page or by the browser. */
export function connectFeedDatabase(): () => Promise<FeedDatabase> {
  let opened: Promise<FeedDatabase> | undefined;
  const lose = () => (opened = undefined);
  return () => {
    opened ??= openFeedDatabase(lose).catch((error: unknown) => {
      lose();
      throw error;
    });
    return opened;
  };
}

/**
 * Opens the cache of feeds. One that cannot be opened, or was made by a later release, is deleted
 * and made anew: all of it can be fetched again, and subscriptions are kept elsewhere. Not so when
 * only the disk is full: Chrome then opens no database at all, and what is in it is still good.
 */
async function openFeedDatabase(lose: () => void): Promise<FeedDatabase> {
  try {
    return await open(lose);
  } catch (error) {
    if (error instanceof DOMException && error.name === "QuotaExceededError") throw error;
    // Whatever else is wrong with it, nothing in it is precious.
    await deleteDB(FEED_DATABASE);
    return open(lose);
  }
}

const STORES = ["states", "chunks", "digests", "checks", "shelves", "requests"] as const;

/** Rejects with an Error when a store is missing, too. */
async function open(lose: () => void): Promise<FeedDatabase> {
  const database = await openDB<FeedDatabaseSchema>(FEED_DATABASE, SCHEMA_VERSION, {
    upgrade(database) {
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      database.createObjectStore("states");
      const chunks = database.createObjectStore("chunks", {
        keyPath: ["feed", "gen", "shelf", "first"],
      });
      chunks.createIndex("last", ["feed", "gen", "last"]);
      database.createObjectStore("digests", { keyPath: ["feed", "gen", "shelf", "first"] });
      database.createObjectStore("checks");
      database.createObjectStore("shelves");
      database.createObjectStore("requests", { autoIncrement: true });
    },
    blocking(_current, _blocked, event) {
      lose();
      (event.target as IDBDatabase).close();
    },
    terminated: lose,
  });
  return withAllStores(database, STORES);
}
