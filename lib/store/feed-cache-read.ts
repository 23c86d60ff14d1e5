import * as z from "zod/mini";
import { joinDigests } from "../core/feed/digest.ts";
import type { CachedRow, RowPlaces, Shelf, ShelfDigest } from "../core/feed/feed-cache.ts";
import { readChecks, withChecks } from "./feed-checks.ts";
import { readChunk } from "./feed-chunk.ts";
import type { FeedDatabase } from "./feed-database.ts";
import { readStoredDigest } from "./feed-digest.ts";
import { readState } from "./stored-feed-state.ts";

/** How many rows a shelf has, so that a lost chunk is noticed, and its last run of rows. */
const shelfSizeSchema = z.strictObject({
  rows: z.int(),
  tail: z.strictObject({ first: z.int(), rows: z.int() }),
});
export type ShelfSize = z.infer<typeof shelfSizeSchema>;
const shelvesSchema = z.record(z.string(), shelfSizeSchema);

/** All chunks of one shelf. */
export function shelfRange(place: [feed: string, gen: number, shelf: string]): IDBKeyRange {
  return IDBKeyRange.bound(place, [...place, []]);
}

interface ShelfStore {
  get(key: [string, number]): Promise<unknown>;
}

export async function readShelves(
  store: ShelfStore,
  feed: string,
  gen: number,
): Promise<Record<string, ShelfSize>> {
  return shelvesSchema.safeParse(await store.get([feed, gen])).data ?? {};
}

/** Throws an Error when rows are missing or damaged. */
export async function readShelf(
  database: FeedDatabase,
  feed: string,
  shelf: string,
): Promise<Shelf | undefined> {
  const transaction = database.transaction(["states", "chunks", "checks", "shelves"]);
  const state = readState(await transaction.objectStore("states").get(feed));
  const shown = state?.shown;
  if (!state || !shown) return undefined;
  const [shelves, chunks, checks] = await Promise.all([
    readShelves(transaction.objectStore("shelves"), feed, shown.gen),
    transaction.objectStore("chunks").getAll(shelfRange([feed, shown.gen, shelf])),
    transaction.objectStore("checks").get([feed, shown.gen, shelf]),
  ]);
  const rows = chunks.flatMap(readChunk);
  if (rows.length !== (shelves[shelf]?.rows ?? 0)) throw new Error(`rows of ${shelf} are missing`);
  return { state, rows: inOrder(withChecks(rows, readChecks(checks)), shown.head) };
}

/** Throws an Error when rows are missing or damaged. */
export async function readDigest(
  database: FeedDatabase,
  feed: string,
  shelf: string,
): Promise<ShelfDigest | undefined> {
  const transaction = database.transaction(["states", "digests", "shelves"]);
  const state = readState(await transaction.objectStore("states").get(feed));
  const shown = state?.shown;
  if (!state || !shown) return undefined;
  const [shelves, stored] = await Promise.all([
    readShelves(transaction.objectStore("shelves"), feed, shown.gen),
    transaction.objectStore("digests").getAll(shelfRange([feed, shown.gen, shelf])),
  ]);
  const digest = joinDigests(stored.map(readStoredDigest));
  if (digest.positions.length !== (shelves[shelf]?.rows ?? 0))
    throw new Error(`digests of ${shelf} are missing`);
  return { state, digest };
}

/** All chunks are asked for at once. Throws an Error when rows are missing or damaged. */
export async function readRows(
  database: FeedDatabase,
  { feed, gen, shelf, rows }: RowPlaces,
): Promise<CachedRow[]> {
  const transaction = database.transaction(["chunks", "checks"]);
  const byChunk = Map.groupBy(rows, ({ first }) => first);
  const chunks = transaction.objectStore("chunks");
  const found = readChecks(await transaction.objectStore("checks").get([feed, gen, shelf]));
  const read = await Promise.all(
    Array.from(byChunk, async ([first, wanted]) => {
      const positions = new Set(wanted.map(({ position }) => position));
      const chunk = readChunk(await chunks.get([feed, gen, shelf, first]));
      return chunk.filter(({ position }) => positions.has(position));
    }),
  );
  const all = new Map(withChecks(read.flat(), found).map((row) => [row.position, row]));
  return rows.map(({ position }) => {
    const row = all.get(position);
    if (!row) throw new Error(`row ${position} is missing`);
    return row;
  });
}

export async function readAfter(
  database: FeedDatabase,
  feed: string,
  position: number,
  limit: number,
): Promise<CachedRow[]> {
  const transaction = database.transaction(["states", "chunks", "checks"]);
  const shown = readState(await transaction.objectStore("states").get(feed))?.shown;
  if (!shown) return [];
  const checks = await transaction.objectStore("checks").getAll(generationRange(feed, shown.gen));
  const found = new Map(checks.flatMap((stored) => [...readChecks(stored)]));
  const last = Math.min(position + limit, shown.head);
  const range = IDBKeyRange.bound([feed, shown.gen, position + 1], [feed, shown.gen, []]);
  const chunks = transaction.objectStore("chunks").index("last");
  const rows: CachedRow[] = [];
  // Positions have no gaps, so it is known when all are there; the log may be long.
  for (
    let cursor = await chunks.openCursor(range);
    cursor && rows.length < last - position;
    cursor = await cursor.continue()
  )
    for (const row of readChunk(cursor.value))
      if (row.position > position && row.position <= last) rows.push(row);
  return inOrder(withChecks(rows, found), shown.head);
}

function generationRange(feed: string, gen: number): IDBKeyRange {
  return IDBKeyRange.bound([feed, gen], [feed, gen, []]);
}

export async function countRows(
  database: FeedDatabase,
  feed: string,
): Promise<Record<string, number>> {
  const transaction = database.transaction(["states", "shelves"]);
  const shown = readState(await transaction.objectStore("states").get(feed))?.shown;
  if (!shown) return {};
  const shelves = await readShelves(transaction.objectStore("shelves"), feed, shown.gen);
  return Object.fromEntries(Object.entries(shelves).map(([shelf, { rows }]) => [shelf, rows]));
}

/** Rows beyond the head are there but not proved yet: nobody sees them. */
function inOrder(rows: readonly CachedRow[], head: number): CachedRow[] {
  return rows
    .filter(({ position }) => position <= head)
    .toSorted((a, b) => a.position - b.position);
}
