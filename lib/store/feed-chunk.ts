import * as z from "zod/mini";
import type { CachedRow, Checked } from "../core/feed/feed-cache.ts";
import { fromHex, toHex } from "../core/record/bytes.ts";

/**
 * Rows of one shelf in one value: a value a row takes 16 to 20 times as long to write (SYNC.md
 * section 2), and large ones make a look-up read much that it does not need. Ids and what was known
 * of signatures when the rows came are bytes, the lines one text.
 */
export interface StoredChunk {
  feed: string;
  gen: number;
  shelf: string;
  /** Position of the row that stands first, and the last position. */
  first: number;
  last: number;
  positions: Uint32Array;
  /** 32 bytes a row. */
  ids: Uint8Array;
  /** 0 unknown, 1 good, 2 bad. */
  checked: Uint8Array;
  /** The lines, joined by line breaks. */
  text: string;
}
export type ChunkPlace = Pick<StoredChunk, "feed" | "gen" | "shelf">;

export const CHUNK_ROWS = 100;
const CHECKED: readonly Checked[] = ["unknown", "good", "bad"];

/** Chunks of at most 100 rows, in the order given. */
export function makeChunks(place: ChunkPlace, rows: readonly CachedRow[]): StoredChunk[] {
  const chunks: StoredChunk[] = [];
  for (let at = 0; at < rows.length; at += CHUNK_ROWS)
    chunks.push(makeChunk(place, rows.slice(at, at + CHUNK_ROWS)));
  return chunks;
}

export function makeChunk(
  { feed, gen, shelf }: ChunkPlace,
  rows: readonly CachedRow[],
): StoredChunk {
  const ids = new Uint8Array(rows.length * 32);
  rows.forEach(({ id }, i) => ids.set(fromHex(id), i * 32));
  return {
    feed,
    gen,
    shelf,
    first: rows[0]?.position ?? 0,
    last: rows.reduce((last, { position }) => Math.max(last, position), 0),
    positions: Uint32Array.from(rows, ({ position }) => position),
    ids,
    checked: Uint8Array.from(rows, ({ checked }) => CHECKED.indexOf(checked)),
    text: rows.map(({ text }) => text).join("\n"),
  };
}

const chunkSchema = z.object({
  positions: z.instanceof(Uint32Array),
  ids: z.instanceof(Uint8Array),
  checked: z.instanceof(Uint8Array),
  text: z.string(),
});

/** Throws an Error when the chunk is damaged. */
export function readChunk(stored: unknown): CachedRow[] {
  const { positions, ids, checked, text } = chunkSchema.parse(stored);
  const lines = text.split("\n");
  if (lines.length !== positions.length || ids.length !== 32 * lines.length)
    throw new Error("a chunk of the feed cache is damaged");
  return lines.map((line, i) => ({
    position: positions[i] ?? 0,
    id: toHex(ids.subarray(32 * i, 32 * i + 32)),
    checked: CHECKED[checked[i] ?? 0] ?? "unknown",
    text: line,
  }));
}
