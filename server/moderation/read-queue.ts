import type { Kysely } from "kysely";
import { QUEUE_PAGE_ROWS, type QueuePage } from "../../lib/core/contribution/queue-page.ts";
import type { Tables } from "../database/tables.ts";
import { findNearRecords } from "./near-records.ts";

/** The page of the queue after a place in it, oldest first. */
export async function readQueue(db: Kysely<Tables>, after: number): Promise<QueuePage> {
  const rows = await db
    .selectFrom("queue")
    .innerJoin("record", "record.id", "queue.record_id")
    .leftJoin("author_key", "author_key.key", "record.author")
    .select([
      "queue.at",
      "queue.held_by",
      "queue.held_reason",
      "record.id",
      "record.author",
      "record.received",
      "record.sig",
      "record.body",
      "author_key.name",
    ])
    .where("queue.at", ">", after)
    .orderBy("queue.at")
    .limit(QUEUE_PAGE_ROWS)
    .execute();
  const near = await findNearRecords(
    db,
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) => ({
    at: row.at,
    id: row.id,
    author: row.author ?? "",
    member: row.name,
    received: row.received.toISOString(),
    state: row.held_by === null ? ("queued" as const) : ("in-review" as const),
    reason: row.held_reason,
    sig: row.sig,
    body: row.body ?? "",
    near: near.get(row.id) ?? [],
  }));
  return { items, length: await queueLength(db) };
}

export async function queueLength(db: Kysely<Tables>): Promise<number> {
  const { length } = await db
    .selectFrom("queue")
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("length"))
    .executeTakeFirstOrThrow();
  return length;
}
