import type { Insertable, Kysely, Transaction } from "kysely";
import { recordOfRow, rowIds } from "../../lib/core/feed/row.ts";
import { parseLine } from "../../lib/core/record/line.ts";
import { BLANK_FIELDS, recordRow } from "../contribution/record-row.ts";
import type { RecordTable, Tables } from "../database/tables.ts";
import { nodeTools } from "./node-tools.ts";

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const BATCH_ROWS = 500;

/**
 * Takes over published lines, which begin at position `from`, into the database. Records that it
 * holds already keep what it knows of them; they are in the log from now on, whatever was decided.
 */
export async function importLines(
  db: Kysely<Tables>,
  from: number,
  lines: readonly string[],
): Promise<void> {
  const { hex } = await rowIds(lines, nodeTools);
  for (let at = 0; at < lines.length; at += BATCH_ROWS) {
    const rows = lines
      .slice(at, at + BATCH_ROWS)
      .map((line, i) => rowOfLine(line, hex[at + i] ?? ""));
    await db.transaction().execute((tx) => importRows(tx, from + at, rows));
  }
}

async function importRows(
  tx: Transaction<Tables>,
  from: number,
  rows: readonly Insertable<RecordTable>[],
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx
    .insertInto("record")
    .values([...rows])
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  await tx.deleteFrom("queue").where("record_id", "in", ids).execute();
  await tx
    .insertInto("acceptance")
    .values(ids.map((record_id) => ({ record_id, ground: "import" as const, placed: true })))
    .onConflict((conflict) => conflict.column("record_id").doUpdateSet({ placed: true }))
    .execute();
  await tx
    .insertInto("feed_entry")
    .values(ids.map((record_id, i) => ({ pos: from + i, record_id })))
    .execute();
}

/** A line whose record is of a later version keeps its text, and nothing to search by. */
function rowOfLine(text: string, id: string): Insertable<RecordTable> {
  const parsed = parseLine(text);
  if (!parsed.ok) throw new Error(`line ${id} of the feed is damaged: ${parsed.code}`);
  const { line } = parsed;
  const unread = { ...BLANK_FIELDS, id, sig: line.sig, author: null, type: null };
  if (line.kind === "erased") return { ...unread, body: null, erased: new Date() };
  const record = recordOfRow({ text })?.record;
  return record ? recordRow({ id, ...line }, record) : { ...unread, body: line.body };
}
