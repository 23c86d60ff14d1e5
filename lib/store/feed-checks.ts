import * as z from "zod/mini";
import type { CachedRow, CheckedRows } from "../core/feed/feed-cache.ts";
import type { FeedDatabase } from "./feed-database.ts";
import { readState } from "./stored-feed-state.ts";

/** Positions in order, and 1 for a good signature, 0 for a bad one: two columns. */
const checksSchema = z.object({
  positions: z.instanceof(Uint32Array),
  good: z.instanceof(Uint8Array),
});
export type Checks = z.infer<typeof checksSchema>;

/** Stands beside the shelves: up to which position all signatures were looked at. */
const AHEAD = "#ahead";
const aheadSchema = z.object({ to: z.int() });

const NOTHING: Checks = { positions: new Uint32Array(), good: new Uint8Array() };

/** Of a shelf of which nothing was found, or nothing that can be read, nothing is known. */
export function readChecks(stored: unknown): Checks {
  return checksSchema.safeParse(stored).data ?? NOTHING;
}

export function aheadKey(feed: string, gen: number): [string, number, string] {
  return [feed, gen, AHEAD];
}

export function readAhead(stored: unknown): number {
  return aheadSchema.safeParse(stored).data?.to ?? 0;
}

/** The rows with what was found about their signatures since they came. */
export function withChecks(rows: CachedRow[], checks: Checks): CachedRow[] {
  if (checks.positions.length === 0) return rows;
  return rows.map((row) => {
    const at = findPosition(checks.positions, row.position);
    if (at === undefined) return row;
    return { ...row, checked: checks.good[at] === 1 ? "good" : "bad" };
  });
}

/** Halving: a truce may have many rows, and a look-up needs few of them. */
function findPosition(positions: Uint32Array, position: number): number | undefined {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return positions[low] === position ? low : undefined;
}

/**
 * Beside the rows, which are large. Not waited for on the disk: what is lost is found again. Nothing
 * is noted of rows that are no longer shown: other rows may have their positions by now.
 */
export async function noteChecked(
  database: FeedDatabase,
  { feed, gen, shelves, ahead }: CheckedRows,
): Promise<void> {
  const transaction = database.transaction(["states", "checks"], "readwrite");
  const shown = readState(await transaction.objectStore("states").get(feed))?.shown;
  if (shown?.gen === gen) {
    const checks = transaction.objectStore("checks");
    const noted = Array.from(shelves, async ([shelf, found]) => {
      const known = readChecks(await checks.get([feed, gen, shelf]));
      await checks.put(joinChecks(known, found), [feed, gen, shelf]);
    });
    await Promise.all(noted);
    if (ahead !== undefined) await checks.put({ to: ahead }, aheadKey(feed, gen));
  }
  await transaction.done;
}

function joinChecks(known: Checks, found: ReadonlyMap<number, "good" | "bad">): Checks {
  const all = new Map<number, number>();
  known.positions.forEach((position, i) => all.set(position, known.good[i] ?? 0));
  for (const [position, checked] of found) all.set(position, checked === "good" ? 1 : 0);
  const positions = Uint32Array.from(all.keys()).toSorted();
  return { positions, good: Uint8Array.from(positions, (position) => all.get(position) ?? 0) };
}
