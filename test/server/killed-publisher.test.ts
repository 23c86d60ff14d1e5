import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { verifyFeed } from "../../scripts/feed/verify.ts";
import { acceptRecord } from "../../server/contribution/accept-record.ts";
import { recordRow } from "../../server/contribution/record-row.ts";
import { adoptFeed } from "../../server/publish/adopt-feed.ts";
import { publishLog } from "../../server/publish/publish-log.ts";
import { openServicePlace } from "../../server/publish/service-place.ts";
import type { Settings } from "../../server/settings.ts";
import { claimBy } from "../feed/author.ts";
import { createPerson, type Person } from "./people.ts";
import { ENGINES, makePlace, openPlace, type Engine, type TestPlace } from "./test-database.ts";
import { testSettings } from "./test-service.ts";

/** On the embedded database, which takes long to open, only some steps; PostgreSQL is killed at each. */
const STRIDE: Record<Engine, number> = { pglite: 9, postgresql: 1 };

const run = promisify(execFile);
const script = fileURLToPath(new URL("publish-and-die.ts", import.meta.url));

/** Accepts two records, and has the text of the one before taken away. */
async function prepare(place: TestPlace, person: Person, round: number): Promise<void> {
  const { db, ...database } = await openPlace(place);
  for (const value of [2 * round, 2 * round + 1]) {
    const record = claimBy(person.key, { value });
    const signed = await person.record(record);
    await db.transaction().execute(async (tx) => {
      await tx.insertInto("record").values(recordRow(signed, record)).execute();
      await acceptRecord(tx, signed.id, record, "decision");
    });
  }
  const last = await db
    .selectFrom("feed_entry")
    .select("record_id")
    .orderBy("pos", "desc")
    .executeTakeFirst();
  if (last) await db.insertInto("erasure").values(last).execute();
  await database.close();
}

/** The number of steps when it came to its end; undefined when it was killed. */
async function publishUntil(step: number, place: TestPlace): Promise<number | undefined> {
  const env = {
    ...process.env,
    DATA_DIR: place.dataDir,
    DATABASE_URL: place.database?.url,
  };
  try {
    const { stdout } = await run(process.execPath, [script, String(step)], { env });
    return Number(stdout);
  } catch (error) {
    if (error instanceof Error && "signal" in error && error.signal === "SIGKILL") return undefined;
    throw error;
  }
}

async function expectWhole(place: TestPlace, settings: Settings, head: number): Promise<void> {
  const database = await openPlace(place);
  const feedPlace = openServicePlace(settings);
  await publishLog(database, feedPlace, Date.now());
  const after = await verifyFeed(feedPlace.folder, Date.now());
  expect(after).toMatchObject({ bad: [], manifest: { head } });
  expect(await publishLog(database, feedPlace, Date.now())).toMatchObject({ kind: "nothing-new" });
  const entries = await database.db.selectFrom("feed_entry").select("pos").orderBy("pos").execute();
  expect(entries.map(({ pos }) => pos)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
  const noted = database.db.selectFrom("feed_version").select("version").orderBy("version", "desc");
  expect((await noted.executeTakeFirst())?.version).toBe(after.manifest.version);
  await database.close();
}

test.each(ENGINES)(
  "a publisher that is killed at any step leaves a whole feed, and the next one goes on (%s)",
  async (engine) => {
    const place = await makePlace(engine);
    const settings = testSettings({ DATA_DIR: place.dataDir });
    const { folder } = openServicePlace(settings);
    const first = await openPlace(place);
    const newFeed = { name: "Index", licence: "CC BY 4.0", now: Date.now() };
    await adoptFeed(first, openServicePlace(settings), newFeed);
    await first.close();
    const person = await createPerson();
    let rounds = 0;
    let survived: number | undefined;
    for (let step = 1; survived === undefined; step += STRIDE[engine]) {
      const before = await verifyFeed(folder, Date.now());
      await prepare(place, person, rounds);
      survived = await publishUntil(step, place);
      rounds += 1;
      // What clients see now: all of the version before, or all of a new one.
      const seen = await verifyFeed(folder, Date.now());
      expect(seen.bad).toEqual([]);
      expect([before.manifest.head, 2 * rounds]).toContain(seen.manifest.head);
      await expectWhole(place, settings, 2 * rounds);
    }
    expect(survived).toBeGreaterThan(20);
    await place.remove();
  },
  300_000,
);
