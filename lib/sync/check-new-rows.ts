import { checkSignatures } from "../core/feed/check-rows.ts";
import type { Checked } from "../core/feed/feed-cache.ts";
import { heldRecords } from "../core/feed/held-record.ts";
import type { Row } from "../core/feed/row.ts";
import type { Primitives } from "../core/record/primitives.ts";

/** Up to this many rows of a pack have their signatures looked at at once; of more, when shown. */
const AT_ONCE = 500;

export async function checkNewRows(
  feed: string,
  rows: readonly Row[],
  primitives: Primitives,
): Promise<(Row & { checked: Checked })[]> {
  const unknown = rows.map((row) => ({ ...row, checked: "unknown" as const }));
  if (rows.length > AT_ONCE) return unknown;
  const found = await checkSignatures(heldRecords(feed, unknown), primitives);
  return unknown.map((row) => ({ ...row, checked: found.get(row.id) ?? "unknown" }));
}
