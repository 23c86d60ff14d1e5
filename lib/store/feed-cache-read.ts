import * as z from "zod/mini";
import type { CachedRow, Shelf } from "../core/feed/feed-cache.ts";
import { feedStateSchema, type FeedState } from "../core/feed/feed-state.ts";
import { readChunk } from "./feed-chunk.ts";
import type { FeedDatabase } from "./feed-database.ts";

const countsSchema = z.record(z.string(), z.int());

/** A state that does not fit counts as none: the feed is read anew. */
export function readState(stored: unknown): FeedState | undefined {
  return feedStateSchema.safeParse(stored).data;
}

/** All chunks of one shelf. */
export function shelfRange(place: [feed: string, gen: number, shelf: string]): IDBKeyRange {
  return IDBKeyRange.bound(place, [...place, []]);
}

interface Counts {
  get(key: [string, number]): Promise<unknown>;
}

export async function readCounts(
  counts: Counts,
  feed: string,
  gen: number,
): Promise<Record<string, number>> {
  return countsSchema.safeParse(await counts.get([feed, gen])).data ?? {};
}

/** Throws an Error when rows are missing or damaged. */
export async function readShelf(
  database: FeedDatabase,
  feed: string,
  shelf: string,
): Promise<Shelf | undefined> {
  const transaction = database.transaction(["states", "chunks", "counts"]);
  const state = readState(await transaction.objectStore("states").get(feed));
  const shown = state?.shown;
  if (!state || !shown) return undefined;
  const [counts, chunks] = await Promise.all([
    readCounts(transaction.objectStore("counts"), feed, shown.gen),
    transaction.objectStore("chunks").getAll(shelfRange([feed, shown.gen, shelf])),
  ]);
  const rows = chunks.flatMap(readChunk);
  if (rows.length !== (counts[shelf] ?? 0)) throw new Error(`rows of ${shelf} are missing`);
  return { state, rows: inOrder(rows, shown.head) };
}

export async function readAfter(
  database: FeedDatabase,
  feed: string,
  position: number,
  limit: number,
): Promise<CachedRow[]> {
  const transaction = database.transaction(["states", "chunks"]);
  const shown = readState(await transaction.objectStore("states").get(feed))?.shown;
  if (!shown) return [];
  const range = IDBKeyRange.bound([feed, shown.gen, position + 1], [feed, shown.gen, []]);
  const chunks = await transaction.objectStore("chunks").index("last").getAll(range);
  const rows = inOrder(chunks.flatMap(readChunk), shown.head);
  return rows.filter((row) => row.position > position).slice(0, limit);
}

export async function countRows(
  database: FeedDatabase,
  feed: string,
): Promise<Record<string, number>> {
  const transaction = database.transaction(["states", "counts"]);
  const shown = readState(await transaction.objectStore("states").get(feed))?.shown;
  return shown ? readCounts(transaction.objectStore("counts"), feed, shown.gen) : {};
}

/** Rows beyond the head are there but not proved yet: nobody sees them. */
function inOrder(rows: readonly CachedRow[], head: number): CachedRow[] {
  return rows
    .filter(({ position }) => position <= head)
    .toSorted((a, b) => a.position - b.position);
}
