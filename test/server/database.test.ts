import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MIGRATIONS, migrate } from "../../server/database/migrate.ts";
import type { Database } from "../../server/database/open-database.ts";
import { openDatabase } from "../../server/database/open-database.ts";
import {
  ENGINES,
  makePlace,
  openPlace,
  throwUnlessDropped,
  type TestPlace,
} from "./test-database.ts";

describe.each(ENGINES)("on %s", (engine) => {
  let place: TestPlace;
  let database: Database;
  beforeAll(async () => {
    place = await makePlace(engine);
    database = await openPlace(place);
  });
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  test("migrations run once, however often the service starts", async () => {
    expect(database.engine).toBe(engine);
    expect(await migrate(database.db)).toEqual({ ok: true, applied: [] });
    const [first, second] = await Promise.all([migrate(database.db), migrate(database.db)]);
    expect([first, second]).toEqual([
      { ok: true, applied: [] },
      { ok: true, applied: [] },
    ]);
  });

  test("a database of a later version is left alone", async () => {
    const { db } = database;
    await sql`insert into migration (name) values ('999-later')`.execute(db);
    expect(await migrate(db)).toEqual({
      ok: false,
      code: "database-newer",
      unknown: ["999-later"],
    });
    await sql`delete from migration where name = '999-later'`.execute(db);
  });

  const id = "ab".repeat(32);
  const row = { id, author: "A".repeat(43), type: "claim", body: "{}", sig: "s".repeat(86) };
  const nul = String.fromCharCode(0);
  test.each([
    ["a NUL in a text", { body: `{${nul}}` }, "22021"],
    ["a body without a letter", { body: "" }, "23514"],
    ["a body that is too long", { body: "ö".repeat(8193) }, "23514"],
    ["an id that is none", { id: "AB" }, "23514"],
    ["a key that is none", { author: "short" }, "23514"],
    ["a number beyond the integers", { value: 3_000_000_000 }, "22003"],
    ["an erased record that kept its text", { erased: "2026-01-01T00:00:00Z" }, "23514"],
  ])("%s is refused with the same code", async (_, change, code) => {
    const insert = database.db.insertInto("record").values({ ...blank, ...row, ...change });
    await expect(insert.execute()).rejects.toMatchObject({ code });
  });

  test("a record stands once, and a position belongs to one accepted record", async () => {
    const { db } = database;
    await db
      .insertInto("record")
      .values({ ...blank, ...row })
      .execute();
    const again = db.insertInto("record").values({ ...blank, ...row });
    await expect(again.execute()).rejects.toMatchObject({ code: "23505" });
    const entry = db.insertInto("feed_entry").values({ pos: 1, record_id: id });
    await expect(entry.execute()).rejects.toMatchObject({ code: "23503" });
  });

  test("a text comes back letter for letter, and a moment as a moment", async () => {
    const body = '{"b":1,"a":[1.0,"é😀"],"b":2}';
    const stored = { ...blank, ...row, id: "cd".repeat(32), body };
    await database.db.insertInto("record").values(stored).execute();
    const read = await database.db
      .selectFrom("record")
      .selectAll()
      .where("id", "=", stored.id)
      .executeTakeFirstOrThrow();
    expect(read.body).toBe(body);
    expect(read.received).toBeInstanceOf(Date);
    expect(Math.abs(read.received.getTime() - Date.now())).toBeLessThan(60_000);
  });
});

const blank = {
  truce: null,
  claimant: null,
  metric: null,
  value: null,
  period_from: null,
  period_to: null,
  about: null,
};

test("processes that start together on an empty PostgreSQL wait for each other", async () => {
  const place = await makePlace("postgresql");
  const opened = await Promise.all(
    Array.from({ length: 4 }, () => openDatabase(place, throwUnlessDropped)),
  );
  expect(opened.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  const [first] = opened;
  if (!first?.ok) throw new Error("not opened");
  const { rows } = await sql`select name from migration`.execute(first.database.db);
  expect(rows).toHaveLength(MIGRATIONS.length);
  for (const result of opened) if (result.ok) await result.database.close();
  await place.remove();
});
