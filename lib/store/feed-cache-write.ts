import type { IDBPTransaction } from "idb";
import { digestRows, inChunks, joinDigests } from "../core/feed/digest.ts";
import type { CachedRow, Checked } from "../core/feed/feed-cache.ts";
import type { FeedState } from "../core/feed/feed-state.ts";
import type { Row } from "../core/feed/row.ts";
import { byDays } from "./by-days.ts";
import { CHUNK_ROWS, makeChunk, makeChunks, readChunk, type ChunkPlace } from "./feed-chunk.ts";
import { readShelves, shelfRange, type ShelfSize } from "./feed-cache-read.ts";
import type { FeedDatabase, FeedDatabaseSchema } from "./feed-database.ts";
import { readStoredDigest, type StoredDigest } from "./feed-digest.ts";
import { readState } from "./stored-feed-state.ts";

/** Everything that rows are in, or spoken of. */
const ROW_STORES = ["chunks", "digests", "checks", "shelves"] as const;
export type WritableStore = "states" | (typeof ROW_STORES)[number];
type Writing = IDBPTransaction<FeedDatabaseSchema, WritableStore[], "readwrite">;

/** Packs up to this size are news: their rows join the last run of a shelf while that is small. */
const NEWS_ROWS = 500;
const SMALL_RUN_ROWS = 64;

/** Runs `work` whole or not at all, and waits until it is on the disk. */
async function write(
  database: FeedDatabase,
  work: (transaction: Writing) => Promise<void>,
): Promise<void> {
  const transaction = database.transaction(["states", ...ROW_STORES], "readwrite", {
    durability: "strict",
  });
  try {
    await work(transaction);
  } catch (error) {
    // A failed request has ended the transaction already; a failure of ours must end it too.
    abort(transaction);
    await transaction.done.catch(() => {});
    // Where the browser ended it, it says why; what failed then says only that it had ended.
    throw transaction.error ?? error;
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
      const run = isNews ? await extendTail(transaction, place, group, shelves[shelf]) : group;
      const known = shelves[shelf]?.rows ?? 0;
      const tail = { first: run[0]?.position ?? 0, rows: run.length };
      shelves[shelf] = { rows: known + group.length, tail };
      await writeRun(transaction, place, group, run);
    });
    await Promise.all(filled);
    await transaction.objectStore("shelves").put(shelves, [feed, work.gen]);
    await transaction.objectStore("states").put(state, feed);
  });
}

type NewRow = Row & { checked: Checked };

/** New rows behind those of the last run of their shelf, when that is small enough to take more. */
async function extendTail(
  transaction: Writing,
  { feed, gen, shelf }: ChunkPlace,
  group: readonly NewRow[],
  known: ShelfSize | undefined,
): Promise<CachedRow[]> {
  if (!known || known.tail.rows >= SMALL_RUN_ROWS) return [...group];
  const key: [string, number, string, number] = [feed, gen, shelf, known.tail.first];
  return [...readChunk(await transaction.objectStore("chunks").get(key)), ...group];
}

/**
 * Writes the chunks of a run, of which `group` is new, and its digest. A run of several chunks, which
 * nothing joins any more, is put in the order of days, so that what lies close lies together.
 */
async function writeRun(
  transaction: Writing,
  place: ChunkPlace,
  group: readonly NewRow[],
  run: readonly CachedRow[],
): Promise<void> {
  const first = run[0]?.position ?? 0;
  const digests = transaction.objectStore("digests");
  const isNew = run.length === group.length;
  let digest = digestRows(group);
  if (!isNew) {
    const { feed, gen, shelf } = place;
    const known = readStoredDigest(await digests.get([feed, gen, shelf, first]));
    digest = joinDigests([known, digest]);
  }
  const chunks = makeChunks(place, isNew && group.length > CHUNK_ROWS ? byDays(group) : run);
  const stored: StoredDigest = { ...place, first, digest: inChunks(digest, chunks) };
  await Promise.all([
    digests.put(stored),
    ...chunks.map((chunk) => transaction.objectStore("chunks").put(chunk)),
  ]);
}

export async function keepGenerations(database: FeedDatabase, state: FeedState): Promise<void> {
  const { feed, shown, work } = state;
  const kept = [...new Set([shown?.gen ?? work.gen, work.gen])].toSorted((a, b) => a - b);
  await write(database, async (transaction) => {
    for (const [i, gen] of [-1, ...kept].entries()) {
      const next = kept[i];
      // Between neighbours there is nothing, and browsers refuse to speak of it.
      if (next === gen + 1) continue;
      const to = next === undefined ? [feed, []] : [feed, next];
      const range = IDBKeyRange.bound([feed, gen + 1], to, false, true);
      for (const store of ROW_STORES) await transaction.objectStore(store).delete(range);
    }
    await transaction.objectStore("states").put(state, feed);
  });
}

export async function removeFeed(database: FeedDatabase, feed: string): Promise<void> {
  const range = IDBKeyRange.bound([feed], [feed, []]);
  await write(database, async (transaction) => {
    for (const store of ROW_STORES) await transaction.objectStore(store).delete(range);
    await transaction.objectStore("states").delete(feed);
  });
}

/** Replaces lines of one shelf that are shown, by id; chunks without one are not written. */
export async function replaceLines(
  database: FeedDatabase,
  [feed, shelf]: [string, string],
  lines: ReadonlyMap<string, string>,
): Promise<void> {
  await write(database, async (transaction) => {
    const state = readState(await transaction.objectStore("states").get(feed));
    if (!state?.shown) return;
    const place = { feed, gen: state.shown.gen, shelf };
    const chunks = transaction.objectStore("chunks");
    for (const stored of await chunks.getAll(shelfRange([feed, place.gen, shelf]))) {
      const rows = readChunk(stored);
      if (!rows.some(({ id }) => lines.has(id))) continue;
      const edited = rows.map((row) => ({ ...row, text: lines.get(row.id) ?? row.text }));
      await chunks.put(makeChunk(place, edited));
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
