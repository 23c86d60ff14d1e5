import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";

export async function isModerator(db: Kysely<Tables>, key: string): Promise<boolean> {
  const row = await db
    .selectFrom("author_key")
    .select("role")
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.role === "moderator";
}
