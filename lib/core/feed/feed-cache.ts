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
  /** Rows after a position, at most `limit`, in the order of the log. */
  readAfter(feed: string, position: number, limit: number): Promise<CachedRow[]>;
  /** How many rows each shelf has, shown or not yet. */
  countRows(feed: string): Promise<Record<string, number>>;
  /** Notes what was found about signatures, by id, in one shelf. */
  noteChecked(
    feed: string,
    shelf: string,
    found: ReadonlyMap<string, "good" | "bad">,
  ): Promise<void>;
  /** Replaces lines, by id, in one shelf: what is left of erased records. */
  replaceLines(feed: string, shelf: string, lines: ReadonlyMap<string, string>): Promise<void>;
}
