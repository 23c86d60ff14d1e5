import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { verifyFeed } from "../../scripts/feed/verify.ts";
import { acceptRecord } from "../../server/contribution/accept-record.ts";
import { recordRow } from "../../server/contribution/record-row.ts";
import type { Database } from "../../server/database/open-database.ts";
import { LockedError } from "../../server/lock-file.ts";
import { adoptFeed } from "../../server/publish/adopt-feed.ts";
import { publishLog } from "../../server/publish/publish-log.ts";
import { openServicePlace } from "../../server/publish/service-place.ts";
import { claimBy } from "../feed/author.ts";
import { createPerson, type Person } from "./people.ts";
import { ENGINES, makePlace, openPlace } from "./test-database.ts";
import { testSettings } from "./test-service.ts";

const WRITERS = 8;
const RECORDS_EACH = 60;

/** Accepts records, slowly, and takes every third one back. Resolves to the ids that stood. */
async function write({ db }: Database, person: Person, nth: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < RECORDS_EACH; i++) {
    const record = claimBy(person.key, { value: 1000 * nth + i });
    const signed = await person.record(record);
    const isTakenBack = i % 3 === 2;
    const written = db.transaction().execute(async (tx) => {
      await tx.insertInto("record").values(recordRow(signed, record)).execute();
      await acceptRecord(tx, signed.id, record, "decision");
      await sleep(randomInt(8));
      if (isTakenBack) throw new Error("taken back");
    });
    const outcome = await written.then(
      () => "stands",
      (error: Error) => error.message,
    );
    expect(outcome).toBe(isTakenBack ? "taken back" : "stands");
    if (!isTakenBack) ids.push(signed.id);
  }
  return ids;
}

test.each(ENGINES)(
  "two publishers and eight writers with rollbacks: every accepted record once, no gap (%s)",
  async (engine) => {
    const place = await makePlace(engine);
    // The embedded database has one process; its two publishers share it.
    const first = await openPlace(place);
    const second = engine === "postgresql" ? await openPlace(place) : first;
    const feedPlace = openServicePlace(testSettings({ DATA_DIR: place.dataDir }));
    await adoptFeed(first, feedPlace, { name: "Index", licence: "CC BY 4.0", now: Date.now() });
    const person = await createPerson();
    const end = new AbortController();
    let publications = 0;
    const keepPublishing = async (database: Database) => {
      while (!end.signal.aborted) {
        const result = await publishLog(database, feedPlace, Date.now()).catch((error: unknown) => {
          if (error instanceof LockedError) return { kind: "busy" };
          throw error;
        });
        if (result.kind === "published") publications += 1;
        await sleep(randomInt(20));
      }
    };
    const publishing = Promise.all([first, second].map(keepPublishing));
    const writers = Array.from({ length: WRITERS }, (_, nth) =>
      write(nth % 2 === 0 ? first : second, person, nth),
    );
    const accepted = (await Promise.all(writers)).flat();
    end.abort();
    await publishing;
    await publishLog(first, feedPlace, Date.now());

    const entries = await first.db.selectFrom("feed_entry").selectAll().orderBy("pos").execute();
    expect(entries.map(({ pos }) => pos)).toEqual(accepted.map((_, i) => i + 1));
    expect(entries.map(({ record_id }) => record_id).toSorted()).toEqual(accepted.toSorted());
    const { manifest, bad } = await verifyFeed(feedPlace.folder, Date.now());
    expect({ head: manifest.head, bad }).toEqual({ head: accepted.length, bad: [] });
    expect(publications).toBeGreaterThan(3);
    if (second !== first) await second.close();
    await first.close();
    await place.remove();
  },
);
