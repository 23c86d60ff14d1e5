import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi, afterEach } from "vitest";
import { makeClaimDraft } from "../../core/own-work/examples.ts";
import { openOwnWorkDatabase, OWN_WORK_DATABASE, type OwnWorkDatabase } from "./database.ts";
import { listLocalBackups, LOCAL_BACKUPS_DATABASE, type DatabaseCopy } from "./local-backups.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";
import { readAllWork } from "./read.ts";
import { saveDraft } from "./save.ts";

const FIXTURES = "lib/store/own-work/migrations/fixtures";
const opened: { close(): void }[] = [];

beforeEach(async () => {
  await deleteDB(OWN_WORK_DATABASE);
  await deleteDB(LOCAL_BACKUPS_DATABASE);
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  vi.unstubAllGlobals();
});

async function open(migrations?: readonly Migration[]): Promise<OwnWorkDatabase> {
  const result = await openOwnWorkDatabase(migrations ? { migrations } : {});
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  opened.push(result.database);
  return result.database;
}

/** A migration that adds a field to every draft's row. */
const nextVersion: Migration = async (_database, transaction) => {
  const store = transaction.objectStore("drafts");
  for (const row of await store.getAll()) await store.put({ ...row, keys: [...row.keys, "new"] });
};
const failing: Migration = () => {
  throw new Error("a fault in a migration");
};

describe("every released version", () => {
  const versions = MIGRATIONS.map((_, i) => i + 1);

  test("has a fixture", () => {
    expect(readdirSync(FIXTURES).toSorted()).toEqual(versions.map((n) => `v${n}.json`));
  });

  test.each(versions)("%i opens with everything that it holds", async (version) => {
    const fixture: DatabaseCopy = JSON.parse(readFileSync(`${FIXTURES}/v${version}.json`, "utf8"));
    const old = await openDB(OWN_WORK_DATABASE, version, {
      async upgrade(database, from, _to, transaction) {
        for (const migrate of MIGRATIONS.slice(from, version))
          await migrate(database as never, transaction as never);
        for (const [name, rows] of Object.entries(fixture.stores))
          for (const { key, value } of rows) {
            const store = transaction.objectStore(name);
            await store.put(value, store.keyPath === null ? key : undefined);
          }
      },
    });
    old.close();
    const work = await readAllWork(await open());
    expect(work.drafts.map(({ type }) => type).toSorted()).toEqual([
      "claim",
      "party",
      "review",
      "truce",
    ]);
    expect(work.records.length).toBe(fixture.stores["records"]?.length);
    expect(work.deliveries.length).toBe(fixture.stores["deliveries"]?.length);
  });
});

describe("a migration", () => {
  beforeEach(async () => {
    const database = await open();
    await saveDraft(database, makeClaimDraft());
    database.close();
  });

  test("comes after a backup of everything as it was", async () => {
    const database = await open([...MIGRATIONS, nextVersion]);
    expect((await database.getAll("drafts"))[0]?.keys).toContain("new");
    const [backup] = await listLocalBackups();
    expect(backup?.version).toBe(MIGRATIONS.length);
    expect(backup?.stores["drafts"]).toMatchObject([{ value: { value: makeClaimDraft() } }]);
    expect(backup?.stores["history"]?.length).toBe(1);
  });

  test("that fails changes nothing, and the code that worked before still works", async () => {
    const result = await openOwnWorkDatabase({
      migrations: [...MIGRATIONS, nextVersion, failing],
    });
    expect(result).toMatchObject({ ok: false, code: "migration-failed" });
    expect((await readAllWork(await open())).drafts).toEqual([makeClaimDraft()]);
    expect((await listLocalBackups()).length).toBe(1);
  });

  test("does not happen when there is no room for the backup", async () => {
    const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const result = await openOwnWorkDatabase({ migrations: [...MIGRATIONS, nextVersion] });
    add.mockRestore();
    expect(result).toMatchObject({ ok: false, code: "backup-failed" });
    expect((await (await open()).getAll("drafts"))[0]?.keys).not.toContain("new");
  });

  test("keeps the last three backups", async () => {
    const steps = Array.from({ length: 5 }, (_, n) => [
      ...MIGRATIONS,
      ...Array(n + 1).fill(nextVersion),
    ]);
    for (const migrations of steps) (await open(migrations)).close();
    const last = MIGRATIONS.length + 4;
    expect((await listLocalBackups()).map(({ version }) => version)).toEqual([
      last - 2,
      last - 1,
      last,
    ]);
  });
});

test("work of a later version of the extension is left alone, and said so", async () => {
  (await open([...MIGRATIONS, nextVersion])).close();
  expect(await openOwnWorkDatabase()).toMatchObject({ ok: false, code: "newer-version" });
  const held = await openDB(OWN_WORK_DATABASE);
  opened.push(held);
  expect(held.version).toBe(MIGRATIONS.length + 1);
});

test("without IndexedDB own work is unavailable, and nothing throws", async () => {
  vi.stubGlobal("indexedDB", undefined);
  expect(await openOwnWorkDatabase()).toMatchObject({ ok: false, code: "unavailable" });
});

test("a start without own work makes no backup", async () => {
  await open();
  expect(await listLocalBackups()).toEqual([]);
});
