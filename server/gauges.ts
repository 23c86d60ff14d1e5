import type { Kysely } from "kysely";
import { queueLength } from "./moderation/read-queue.ts";
import type { Tables } from "./database/tables.ts";

/** How things stand in the database, for whoever watches the service. */
export async function readGauges(db: Kysely<Tables>): Promise<Record<string, number>> {
  const published = await db
    .selectFrom("feed_version")
    .select(["version", "head", "published"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  const { accepted } = await db
    .selectFrom("acceptance")
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("accepted"))
    .executeTakeFirstOrThrow();
  return {
    queue_records: await queueLength(db),
    unpublished_records: accepted - (published?.head ?? 0),
    published_head: published?.head ?? 0,
    published_version: published?.version ?? 0,
    published_seconds: Math.floor((published?.published.getTime() ?? 0) / 1000),
  };
}
