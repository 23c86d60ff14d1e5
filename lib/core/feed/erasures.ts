import { formatLine } from "../record/line.ts";
import { isIdSignedBy } from "../record/signed-record.ts";
import type { Primitives } from "../record/primitives.ts";
import type { PendingErasure } from "./feed-state.ts";
import type { HeldRecord } from "./held-record.ts";
import { recordOfRow, type Row } from "./row.ts";

/** What the rows of a pack ask to be erased, where the signature is good. */
export async function erasuresIn(
  rows: readonly Row[],
  primitives: Primitives,
): Promise<PendingErasure[]> {
  const found: PendingErasure[] = [];
  for (const row of rows) {
    // Rarely true, and far quicker than to read every body a second time.
    if (!row.text.includes('"erase":true')) continue;
    const read = recordOfRow(row);
    if (read?.record.type !== "retract" || read.record.erase !== true) continue;
    const { of, truce, author } = read.record;
    if (await isIdSignedBy(author, { id: row.id, sig: read.sig }, primitives))
      found.push({ of, truce, by: author });
  }
  return found;
}

/**
 * What is left of the records of one shelf that someone entitled wants erased: by their own author,
 * or by a moderator of their feed. By id.
 */
export function erasedLines(
  held: readonly HeldRecord[],
  erasures: readonly PendingErasure[],
  moderators: ReadonlySet<string>,
): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { id, sig, record } of held) {
    const isAsked = erasures.some(
      ({ of, by }) => of === id && (by === record.author || moderators.has(by)),
    );
    if (isAsked) lines.set(id, formatLine({ kind: "erased", id, sig }));
  }
  return lines;
}
