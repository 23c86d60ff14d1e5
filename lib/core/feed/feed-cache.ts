import type { Digest } from "./digest.ts";
import type { FeedState } from "./feed-state.ts";
import type { Row } from "./row.ts";

/** Whether the author's signature of a row was looked at: `bad` rows are never shown. */
export type Checked = "unknown" | "good" | "bad";

/** A row as the cache holds it. */
export interface CachedRow extends Pick<Row, "position" | "id" | "text"> {
  checked: Checked;
}

/** The rows of one shelf of a feed that are shown, in the order of the log. */
export interface Shelf {
  state: FeedState;
  rows: CachedRow[];
}

/** What can be told of the rows of one shelf without reading them; those beyond the head are among them. */
export interface ShelfDigest {
  state: FeedState;
  digest: Digest;
}

/** Some chunks of one shelf, by the position of the row that stands first in each. */
export interface ChunkPlaces {
  feed: string;
  gen: number;
  shelf: string;
  firsts: readonly number[];
}

/** What was found about signatures of rows of one generation: by shelf and position. */
export interface CheckedRows {
  feed: string;
  gen: number;
  shelves: ReadonlyMap<string, ReadonlyMap<number, "good" | "bad">>;
  /** All rows up to this position were looked at. */
  ahead?: number;
}

/** Rows that came without a look at their signatures, by shelf, and the position that they reach. */
export interface UncheckedRows {
  state: FeedState;
  shelves: ReadonlyMap<string, CachedRow[]>;
  to: number;
}

/**
 * Where feeds are kept on a device. Every method is one transaction: done whole or not at all.
 * Nothing here is precious: all of it can be fetched again.
 */
export interface FeedCache {
  loadState(feed: string): Promise<FeedState | undefined>;
  saveState(state: FeedState): Promise<void>;
  /** Adds rows to the generation of `state.work`, together with the state. */
  addRows(state: FeedState, rows: readonly (Row & { checked: Checked })[]): Promise<void>;
  /** Saves the state and drops the rows of all generations that it does not name. */
  keepGenerations(state: FeedState): Promise<void>;
  removeFeed(feed: string): Promise<void>;
  /**
   * Undefined when nothing of the feed is shown. Rejects with an Error when rows are damaged or
   * missing.
   */
  readShelf(feed: string, shelf: string): Promise<Shelf | undefined>;
  /** As `readShelf`, without the rows. */
  readDigest(feed: string, shelf: string): Promise<ShelfDigest | undefined>;
  /**
   * The rows of chunks that a digest names, chunk by chunk. Rejects with an Error when one is damaged
   * or missing.
   */
  readChunks(places: ChunkPlaces): Promise<CachedRow[][]>;
  /** Rows after a position, at most `limit`, in the order of the log. */
  readAfter(feed: string, position: number, limit: number): Promise<CachedRow[]>;
  /** How many rows each shelf has, shown or not yet. */
  countRows(feed: string): Promise<Record<string, number>>;
  /** Notes what was found about signatures, unless another generation is shown by now. */
  noteChecked(checked: CheckedRows): Promise<void>;
  /** The next rows that are shown and whose signatures were not looked at ahead. */
  readUnchecked(feed: string): Promise<UncheckedRows | undefined>;
  /** Replaces lines, by id, in one shelf: what is left of erased records. */
  replaceLines(feed: string, shelf: string, lines: ReadonlyMap<string, string>): Promise<void>;
}
