import type { Line } from "../record/line.ts";
import type { LogRecord } from "../record/record.ts";
import type { CachedRow, Checked, Shelf } from "./feed-cache.ts";
import { readRootPayload } from "./root.ts";
import { recordOfRow } from "./row.ts";

/** A record of a subscribed feed, with where it came from. */
export interface HeldRecord {
  feed: string;
  id: string;
  position: number;
  checked: Checked;
  line: Line;
  record: LogRecord;
}

/** Whoever may take back the records of others, by feed. */
export type Moderators = ReadonlyMap<string, ReadonlySet<string>>;

/** The records among the rows of a feed. Rows with a bad signature are left out. */
export function heldRecords(feed: string, rows: readonly CachedRow[]): HeldRecord[] {
  return rows.flatMap(({ id, position, checked, text }) => {
    const read = checked === "bad" ? undefined : recordOfRow({ text });
    return read ? [{ feed, id, position, checked, ...read }] : [];
  });
}

export function moderatorsOf(shelves: readonly Shelf[]): Moderators {
  return new Map(
    shelves.map(({ state }) => [
      state.feed,
      new Set(readRootPayload(state.root)?.moderatorKeys ?? []),
    ]),
  );
}
