import type { LogRecord } from "../record/record.ts";
import type { CachedRow, Checked, Shelf } from "./feed-cache.ts";
import { readRootPayload } from "./root.ts";
import { recordOfRow, ROW_FORMAT, trustedRecord } from "./row.ts";

/** A record of a subscribed feed, with where it came from. */
export interface HeldRecord {
  feed: string;
  /** The generation of the cache in which its position is. */
  gen: number;
  id: string;
  position: number;
  checked: Checked;
  sig: string;
  record: LogRecord;
}

/** Whoever may take back the records of others, by feed. */
export type Moderators = ReadonlyMap<string, ReadonlySet<string>>;

/** The records among the rows of a shelf. Rows with a bad signature are left out. */
export function heldRecords({ state, rows }: Shelf): HeldRecord[] {
  const place = { feed: state.feed, gen: state.shown?.gen ?? 0 };
  return holdRows(place, rows, state.format === ROW_FORMAT ? trustedRecord : recordOfRow);
}

/** The records among rows that have just come in. */
export function holdRows(
  { feed, gen }: Pick<HeldRecord, "feed" | "gen">,
  rows: readonly CachedRow[],
  read: typeof recordOfRow = recordOfRow,
): HeldRecord[] {
  const held: HeldRecord[] = [];
  for (const { id, position, checked, text } of rows) {
    const record = checked === "bad" ? undefined : read({ text });
    if (record) held.push({ feed, gen, id, position, checked, ...record });
  }
  return held;
}

export function moderatorsOf(shelves: readonly Shelf[]): Moderators {
  return new Map(
    shelves.map(({ state }) => [
      state.feed,
      new Set(readRootPayload(state.root)?.moderatorKeys ?? []),
    ]),
  );
}
