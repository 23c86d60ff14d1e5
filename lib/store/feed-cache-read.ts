import * as z from "zod/mini";
import { joinDigests } from "../core/feed/digest.ts";
import type {
  CachedRow,
  ChunkPlaces,
  Shelf,
  ShelfDigest,
  UncheckedRows,
} from "../core/feed/feed-cache.ts";
import { aheadKey, readAhead, readChecks, withChecks } from "./feed-checks.ts";
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

/** All are asked for at once. Throws an Error when one is damaged or missing. */
export async function readChunks(
  database: FeedDatabase,
  { feed, gen, shelf, firsts }: ChunkPlaces,
): Promise<CachedRow[][]> {
  const transaction = database.transaction(["chunks", "checks"]);
  const chunks = transaction.objectStore("chunks");
  const [checks, ...stored] = await Promise.all([
    transaction.objectStore("checks").get([feed, gen, shelf]),
    ...firsts.map((first) => chunks.get([feed, gen, shelf, first])),
  ]);
  const found = readChecks(checks);
  return stored.map((chunk) => withChecks(readChunk(chunk), found));
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
  const last = Math.min(position + limit, shown.head);
  const range = IDBKeyRange.bound([feed, shown.gen, position + 1], [feed, shown.gen, []]);
  const chunks = transaction.objectStore("chunks").index("last");
  const byShelf = new Map<string, CachedRow[]>();
  let count = 0;
  // Positions have no gaps, so it is known when all are there; the log may be long.
  for (
    let cursor = await chunks.openCursor(range);
    cursor && count < last - position;
    cursor = await cursor.continue()
  ) {
    const rows = readChunk(cursor.value).filter(
      (row) => row.position > position && row.position <= last,
    );
    const { shelf } = cursor.value;
    byShelf.set(shelf, [...(byShelf.get(shelf) ?? []), ...rows]);
    count += rows.length;
  }
  const checks = transaction.objectStore("checks");
  const checked = Array.from(byShelf, async ([shelf, rows]) =>
    withChecks(rows, readChecks(await checks.get([feed, shown.gen, shelf]))),
  );
  return inOrder((await Promise.all(checked)).flat(), shown.head);
}

/** So many chunks at once: about 4 MB. */
const UNCHECKED_CHUNKS = 50;

/** A chunk that is damaged ends it: look-ups notice, and it is read anew. */
export async function readUnchecked(
  database: FeedDatabase,
  feed: string,
): Promise<UncheckedRows | undefined> {
  const transaction = database.transaction(["states", "chunks", "checks"]);
  const state = readState(await transaction.objectStore("states").get(feed));
  const shown = state?.shown;
  if (!state || !shown) return undefined;
  const after = readAhead(await transaction.objectStore("checks").get(aheadKey(feed, shown.gen)));
  if (after >= shown.head) return undefined;
  const range = IDBKeyRange.bound([feed, shown.gen, after + 1], [feed, shown.gen, shown.head]);
  const chunks = await transaction
    .objectStore("chunks")
    .index("last")
    .getAll(range, UNCHECKED_CHUNKS);
  const shelves = Map.groupBy(chunks, ({ shelf }) => shelf);
  const rows = Array.from(shelves, ([shelf, found]) => [shelf, found.flatMap(readChunk)] as const);
  return { state, shelves: new Map(rows), to: chunks.at(-1)?.last ?? shown.head };
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
