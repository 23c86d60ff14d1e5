import { sql, type Kysely } from "kysely";
import type { QueueItem } from "../../lib/core/contribution/queue-page.ts";
import { publishedHead, stateOf } from "../contribution/find-status.ts";
import type { Tables } from "../database/tables.ts";

type NearRecord = QueueItem["near"][number];

/** More than these would not help to decide. */
const MOST_NEAR = 5;

/**
 * For each of the given claims, others that say nearly the same: same truce, claimant, kind, metric
 * and value, overlapping periods. A claim without a period may be the same as any.
 */
export async function findNearRecords(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, NearRecord[]>> {
  const near = new Map<string, NearRecord[]>();
  if (ids.length === 0) return near;
  const { rows } = await sql<NearRow>`
    select claim.id as claim, near.*
    from record claim
    cross join lateral (
      select other.id, other.author, other.body, queue.at, queue.held_by, acceptance.nth,
        feed_entry.pos
      from record other
      left join queue on queue.record_id = other.id
      left join acceptance on acceptance.record_id = other.id
      left join feed_entry on feed_entry.record_id = other.id
      where other.type = 'claim' and other.id <> claim.id and other.body is not null
        and other.truce = claim.truce
        and other.metric is not distinct from claim.metric
        and other.value is not distinct from claim.value
        and other.kind = claim.kind
        and other.claimant is not distinct from claim.claimant
        and coalesce(other.period_from <= claim.period_to, true)
        and coalesce(other.period_to >= claim.period_from, true)
        and (queue.at is not null or acceptance.nth is not null)
      order by other.received, other.id
      limit ${sql.lit(MOST_NEAR)}
    ) near
    where claim.type = 'claim' and claim.id in (${sql.join([...ids])})`.execute(db);
  const head = (await publishedHead(db).executeTakeFirst())?.head ?? 0;
  for (const { claim, id, author, body, ...facts } of rows) {
    const state = stateOf({ ...facts, erased: null, ruling: null, head });
    near.set(claim, [...(near.get(claim) ?? []), { id, author, state, body }]);
  }
  return near;
}

interface NearRow {
  claim: string;
  id: string;
  author: string;
  body: string;
  at: number | null;
  held_by: string | null;
  nth: number | null;
  pos: number | null;
}
