import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

export type SettingName = "feed" | "feed-name" | "network-secret";

export async function readSetting(
  db: Kysely<Tables>,
  name: SettingName,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.value;
}

/** The value that all processes share: the first one to offer one is heard. */
export async function agreeOnSetting(
  db: Kysely<Tables>,
  name: SettingName,
  offer: string,
): Promise<string> {
  await db
    .insertInto("setting")
    .values({ name, value: offer })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await readSetting(db, name)) ?? offer;
}

/** The value that holds from now on. */
export async function writeSetting(
  db: Kysely<Tables>,
  name: SettingName,
  value: string,
): Promise<void> {
  await db
    .insertInto("setting")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}
