import * as z from "zod/mini";
import type { CachedRow } from "../core/feed/feed-cache.ts";
import type { FeedDatabase } from "./feed-database.ts";
import { readState } from "./stored-feed-state.ts";

/** Positions, and 1 for a good signature, 0 for a bad one: two columns. */
const checksSchema = z.object({
  positions: z.instanceof(Uint32Array),
  good: z.instanceof(Uint8Array),
});
type Found = Map<number, "good" | "bad">;

/** Of a shelf of which nothing was found, or nothing that can be read, nothing is known. */
export function readChecks(stored: unknown): Found {
  const checks = checksSchema.safeParse(stored).data;
  const found: Found = new Map();
  checks?.positions.forEach((position, i) =>
    found.set(position, checks.good[i] === 1 ? "good" : "bad"),
  );
  return found;
}

/** The rows with what was found about their signatures since they came. */
export function withChecks(rows: CachedRow[], found: ReadonlyMap<number, "good" | "bad">) {
  if (found.size === 0) return rows;
  return rows.map((row) => {
    const checked = found.get(row.position);
    return checked === undefined ? row : { ...row, checked };
  });
}

/** Beside the rows, which are large. Not waited for on the disk: what is lost is found again. */
export async function noteChecked(
  database: FeedDatabase,
  [feed, shelf]: [string, string],
  found: ReadonlyMap<number, "good" | "bad">,
): Promise<void> {
  const transaction = database.transaction(["states", "checks"], "readwrite");
  const shown = readState(await transaction.objectStore("states").get(feed))?.shown;
  if (shown) {
    const checks = transaction.objectStore("checks");
    const known = readChecks(await checks.get([feed, shown.gen, shelf]));
    const all = new Map([...known, ...found]);
    const positions = Uint32Array.from(all.keys());
    const good = Uint8Array.from(all.values(), (checked) => (checked === "good" ? 1 : 0));
    await checks.put({ positions, good }, [feed, shown.gen, shelf]);
  }
  await transaction.done;
}
