import type { Transaction } from "kysely";
import type { LogRecord } from "../../lib/core/record/record.ts";
import type { Ground, Tables } from "../database/tables.ts";
import { BLANK_FIELDS } from "./record-row.ts";

/** From now on the record belongs in the log. The publisher gives it a position. */
export async function acceptRecord(
  tx: Transaction<Tables>,
  id: string,
  record: LogRecord,
  ground: Ground,
): Promise<void> {
  await tx.insertInto("acceptance").values({ record_id: id, ground }).execute();
  if (record.type === "retract" && record.erase) await eraseText(tx, record.of);
}

/**
 * Takes the text of a record away, and all that was searched by. Where published files may hold it,
 * the publisher is told to write them anew. Erasing twice changes nothing.
 */
export async function eraseText(tx: Transaction<Tables>, id: string): Promise<void> {
  const erased = await tx
    .updateTable("record")
    .set({ ...BLANK_FIELDS, body: null, erased: new Date() })
    .where("id", "=", id)
    .where("erased", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!erased) return;
  await tx.deleteFrom("queue").where("record_id", "=", id).execute();
  await tx
    .insertInto("erasure")
    .columns(["record_id"])
    .expression((eb) => eb.selectFrom("feed_entry").select("record_id").where("record_id", "=", id))
    .execute();
}

/** Will the record be in the log, or is it there already? */
export async function isAccepted(tx: Transaction<Tables>, id: string): Promise<boolean> {
  const found = tx.selectFrom("acceptance").select("nth").where("record_id", "=", id);
  return (await found.executeTakeFirst()) !== undefined;
}
