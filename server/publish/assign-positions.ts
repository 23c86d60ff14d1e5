import { sql, type Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";

const POSITIONS_LOCK = 7_283_004;

/**
 * Gives every accepted record that has none the next position. Positions come from one transaction
 * at a time and never from the order of insertion: a slow transaction's record would be passed over
 * for ever (SYNC.md section 2). Resolves to how many were placed.
 */
export function assignPositions(db: Kysely<Tables>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(POSITIONS_LOCK)})`.execute(tx);
    const { rows } = await sql<{ record_id: string }>`
      with waiting as (
        select record_id, row_number() over (order by nth) as place
        from acceptance where not placed
      ), entries as (
        insert into feed_entry (pos, record_id)
        select coalesce((select max(pos) from feed_entry), 0) + place, record_id from waiting
      )
      update acceptance set placed = true
      from waiting where acceptance.record_id = waiting.record_id
      returning acceptance.record_id`.execute(tx);
    return rows.length;
  });
}

/** Takes back positions that were given but never published. */
export async function releasePositions(db: Kysely<Tables>, head: number): Promise<void> {
  await sql`
    with released as (delete from feed_entry where pos > ${head} returning record_id)
    update acceptance set placed = false
    from released where acceptance.record_id = released.record_id`.execute(db);
}
