import type { Kysely } from "kysely";
import type { RecordState, RecordStatus } from "../../lib/core/contribution/record-status.ts";
import type { Tables } from "../database/tables.ts";

/** How far a record has come; undefined for one that never came. Derived, never stored. */
export async function findStatus(
  db: Kysely<Tables>,
  id: string,
): Promise<RecordStatus | undefined> {
  const row = await db
    .selectFrom("record")
    .leftJoin("queue", "queue.record_id", "record.id")
    .leftJoin("acceptance", "acceptance.record_id", "record.id")
    .leftJoin("feed_entry", "feed_entry.record_id", "record.id")
    .leftJoin("decision", (join) =>
      join.onRef("decision.record_id", "=", "record.id").on("decision.ruling", "=", "reject"),
    )
    .select([
      "record.body",
      "record.erased",
      "queue.at",
      "queue.held_by",
      "queue.held_reason",
      "acceptance.nth",
      "feed_entry.pos",
      "decision.reason",
      "decision.ruling",
    ])
    .select(publishedHead(db).as("head"))
    .where("record.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const state = stateOf(row);
  const position = row.pos !== null && row.pos <= (row.head ?? 0) ? row.pos : null;
  const shown = state === "published" && row.body !== null ? { body: row.body } : {};
  return { id, state, position, reason: row.reason ?? row.held_reason, ...shown };
}

interface Facts {
  erased: Date | null;
  at: number | null;
  held_by: string | null;
  nth: number | null;
  pos: number | null;
  head: number | null;
  ruling: string | null;
}

/** What the rows about a record amount to. */
export function stateOf({ erased, at, held_by, nth, pos, head, ruling }: Facts): RecordState {
  if (erased !== null) return "erased";
  if (at !== null) return held_by === null ? "queued" : "in-review";
  if (nth !== null) return pos !== null && pos <= (head ?? 0) ? "published" : "accepted";
  return ruling === "reject" ? "rejected" : "withdrawn";
}

/** The last position that a published manifest holds. */
export function publishedHead(db: Kysely<Tables>) {
  return db.selectFrom("feed_version").select("head").orderBy("version", "desc").limit(1);
}
