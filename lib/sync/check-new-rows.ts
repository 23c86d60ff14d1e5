import { checkSignatures } from "../core/feed/check-rows.ts";
import type { Checked } from "../core/feed/feed-cache.ts";
import type { FeedState } from "../core/feed/feed-state.ts";
import { holdRows } from "../core/feed/held-record.ts";
import { INDEX_SHELF, type Row } from "../core/feed/row.ts";
import type { Primitives } from "../core/record/primitives.ts";

/** Of packs up to this size all signatures are looked at at once; of larger ones, later. */
const AT_ONCE = 500;

export async function checkNewRows(
  { feed, work: { gen } }: FeedState,
  rows: readonly Row[],
  primitives: Primitives,
): Promise<(Row & { checked: Checked })[]> {
  // Names of parties, truces and authors are few, and nothing is shown without them.
  const wanted = rows.filter(({ shelf }) => rows.length <= AT_ONCE || shelf === INDEX_SHELF);
  const unknown = wanted.map((row) => ({ ...row, checked: "unknown" as const }));
  const found = await checkSignatures(holdRows({ feed, gen }, unknown), primitives);
  return rows.map((row) => ({ ...row, checked: found.get(row.id) ?? "unknown" }));
}
