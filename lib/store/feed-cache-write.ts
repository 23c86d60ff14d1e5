import type { IDBPTransaction } from "idb";
import type { CachedRow, Checked } from "../core/feed/feed-cache.ts";
import type { FeedState } from "../core/feed/feed-state.ts";
import type { Row } from "../core/feed/row.ts";
import {
  makeChunk,
  makeChunks,
  readChunk,
  type ChunkPlace,
  type StoredChunk,
} from "./feed-chunk.ts";
import { readShelves, readState, shelfRange, type ShelfSize } from "./feed-cache-read.ts";
import type { FeedDatabase, FeedDatabaseSchema } from "./feed-database.ts";

export type WritableStore = "states" | "chunks" | "shelves";
type Writing = IDBPTransaction<FeedDatabaseSchema, WritableStore[], "readwrite">;

/** Packs up to this size are news: their rows join the last chunk of a shelf while that is small. */
const NEWS_ROWS = 500;
const SMALL_CHUNK_ROWS = 64;

/** Runs `work` whole or not at all, and waits until it is on the disk. */
async function write(
  database: FeedDatabase,
  work: (transaction: Writing) => Promise<void>,
): Promise<void> {
  const transaction = database.transaction(["states", "chunks", "shelves"], "readwrite", {
    durability: "strict",
  });
  try {
    await work(transaction);
  } catch (error) {
    // A failed request has ended the transaction already; a failure of ours must end it too.
    abort(transaction);
    await transaction.done.catch(() => {});
    throw error;
  }
  await transaction.done;
}

/** All requests of a pack are made at once: Firefox takes 10 times as long for one after the other. */
export async function addRows(
  database: FeedDatabase,
  state: FeedState,
  rows: readonly (Row & { checked: Checked })[],
): Promise<void> {
  const { feed, work } = state;
  const isNews = rows.length <= NEWS_ROWS;
  await write(database, async (transaction) => {
    const shelves = await readShelves(transaction.objectStore("shelves"), feed, work.gen);
    const groups = [...Map.groupBy(rows, (row) => row.shelf)];
    const filled = groups.map(async ([shelf, group]) => {
      const place = { feed, gen: work.gen, shelf };
      const tail = isNews ? await readTail(transaction, place, shelves[shelf]) : [];
      const chunks = makeChunks(place, [...tail, ...group]);
      shelves[shelf] = grow(shelves[shelf], group.length, chunks.at(-1));
      await Promise.all(chunks.map((chunk) => transaction.objectStore("chunks").put(chunk)));
    });
    await Promise.all(filled);
    await transaction.objectStore("shelves").put(shelves, [feed, work.gen]);
    await transaction.objectStore("states").put(state, feed);
  });
}

/** The rows of the last chunk of a shelf, when it is small enough to take more. */
async function readTail(
  transaction: Writing,
  { feed, gen, shelf }: ChunkPlace,
  known: ShelfSize | undefined,
): Promise<CachedRow[]> {
  if (!known || known.tail.rows >= SMALL_CHUNK_ROWS) return [];
  return readChunk(
    await transaction.objectStore("chunks").get([feed, gen, shelf, known.tail.first]),
  );
}

function grow(
  known: ShelfSize | undefined,
  added: number,
  last: StoredChunk | undefined,
): ShelfSize {
  const rows = (known?.rows ?? 0) + added;
  return { rows, tail: { first: last?.first ?? 0, rows: last?.positions.length ?? 0 } };
}

export async function keepGenerations(database: FeedDatabase, state: FeedState): Promise<void> {
  const { feed, shown, work } = state;
  const kept = [...new Set([shown?.gen ?? work.gen, work.gen])].toSorted((a, b) => a - b);
  await write(database, async (transaction) => {
    for (const [i, gen] of [-1, ...kept].entries()) {
      const next = kept[i];
      const to = next === undefined ? [feed, []] : [feed, next];
      const range = IDBKeyRange.bound([feed, gen + 1], to, false, true);
      await transaction.objectStore("chunks").delete(range);
      await transaction.objectStore("shelves").delete(range);
    }
    await transaction.objectStore("states").put(state, feed);
  });
}

export async function removeFeed(database: FeedDatabase, feed: string): Promise<void> {
  const range = IDBKeyRange.bound([feed], [feed, []]);
  await write(database, async (transaction) => {
    await transaction.objectStore("chunks").delete(range);
    await transaction.objectStore("shelves").delete(range);
    await transaction.objectStore("states").delete(feed);
  });
}

/** Changes rows of one shelf that are shown; chunks without a change are not written. */
export async function editShelf(
  database: FeedDatabase,
  [feed, shelf]: [string, string],
  edit: (row: CachedRow) => CachedRow,
): Promise<void> {
  await write(database, async (transaction) => {
    const state = readState(await transaction.objectStore("states").get(feed));
    if (!state?.shown) return;
    const place = { feed, gen: state.shown.gen, shelf };
    const chunks = transaction.objectStore("chunks");
    for (const stored of await chunks.getAll(shelfRange([feed, place.gen, shelf]))) {
      const rows = readChunk(stored);
      const edited = rows.map(edit);
      if (edited.some((row, i) => row !== rows[i])) await chunks.put(makeChunk(place, edited));
    }
  });
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
