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

/** Some rows of one shelf: where it is, and for each row its position and the first of its chunk. */
export interface RowPlaces {
  feed: string;
  gen: number;
  shelf: string;
  rows: readonly { position: number; first: number }[];
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
  /** Rows that a digest names, in the order given. Rejects with an Error when one is missing. */
  readRows(places: RowPlaces): Promise<CachedRow[]>;
  /** Rows after a position, at most `limit`, in the order of the log. */
  readAfter(feed: string, position: number, limit: number): Promise<CachedRow[]>;
  /** How many rows each shelf has, shown or not yet. */
  countRows(feed: string): Promise<Record<string, number>>;
  /** Notes what was found about signatures, by position, in one shelf. */
  noteChecked(
    feed: string,
    shelf: string,
    found: ReadonlyMap<number, "good" | "bad">,
  ): Promise<void>;
  /** Replaces lines, by id, in one shelf: what is left of erased records. */
  replaceLines(feed: string, shelf: string, lines: ReadonlyMap<string, string>): Promise<void>;
}
