import type { CachedRow, FeedCache } from "../core/feed/feed-cache.ts";
import { editionOf, type FeedState } from "../core/feed/feed-state.ts";

/** A row that a digest names: its position, and that of the first row in its chunk. */
interface RowPlace {
  position: number;
  first: number;
}

/** Reads rows chunk by chunk; those read last are kept in memory. */
export interface ChunkMemory {
  /** In the order given. Rejects with an Error when rows are damaged or missing. */
  readRows(state: FeedState, shelf: string, places: readonly RowPlace[]): Promise<CachedRow[]>;
}

/** Some 20,000 claims: 16 MB, or twice that where letters take two bytes. */
const KEPT_LETTERS = 16_000_000;

export function createChunkMemory(cache: FeedCache, keptLetters = KEPT_LETTERS): ChunkMemory {
  const kept = new Map<string, CachedRow[]>();
  let letters = 0;
  const drop = (key: string): void => {
    letters -= lettersIn(kept.get(key) ?? []);
    kept.delete(key);
  };
  const keepNewest = (key: string, rows: CachedRow[]): void => {
    drop(key);
    kept.set(key, rows);
    letters += lettersIn(rows);
  };
  const readAll = async (
    state: FeedState,
    shelf: string,
    firsts: readonly number[],
  ): Promise<CachedRow[][]> => {
    const keyOf = (first: number) => `${editionOf(state)} ${shelf} ${first}`;
    const chunks = new Map(firsts.map((first) => [first, kept.get(keyOf(first))]));
    const missing = firsts.filter((first) => !chunks.get(first));
    if (missing.length > 0) {
      const place = { feed: state.feed, gen: state.shown?.gen ?? 0, shelf, firsts: missing };
      const read = await cache.readChunks(place);
      missing.forEach((first, i) => chunks.set(first, read[i]));
    }
    for (const [first, rows] of chunks) keepNewest(keyOf(first), rows ?? []);
    for (const oldest of kept.keys()) if (letters > keptLetters) drop(oldest);
    return [...chunks.values()].map((rows) => rows ?? []);
  };

  return {
    async readRows(state, shelf, places) {
      const firsts = [...new Set(places.map(({ first }) => first))];
      return pickPlaces(places, await readAll(state, shelf, firsts));
    },
  };
}

function lettersIn(rows: readonly CachedRow[]): number {
  return rows.reduce((sum, { text }) => sum + text.length, 0);
}

function pickPlaces(
  places: readonly RowPlace[],
  chunks: readonly (readonly CachedRow[])[],
): CachedRow[] {
  const wanted = new Set(places.map(({ position }) => position));
  const found = new Map<number, CachedRow>();
  for (const rows of chunks)
    for (const row of rows) if (wanted.has(row.position)) found.set(row.position, row);
  return places.map(({ position }) => {
    const row = found.get(position);
    if (!row) throw new Error(`row ${position} is missing`);
    return row;
  });
}
