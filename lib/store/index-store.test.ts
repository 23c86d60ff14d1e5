import "fake-indexeddb/auto";
import { deleteDB, openDB, type IDBPDatabase } from "idb";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { INDEX_DATABASE } from "./index-database.ts";
import { createIndexStore } from "./index-store.ts";

const bundled = async (path: string) => readFileSync(`public/index/${path}`, "utf8");

/** The package with some files replaced, counting how often a file is read. */
function makePackage(changes: Record<string, string> = {}) {
  return vi.fn<(path: string) => Promise<string>>(
    async (path: string) => changes[path] ?? bundled(path),
  );
}

const STAMP = JSON.parse(await bundled("stamp.json"));
const TRUCE = "loc-2003-11";

beforeEach(() => deleteDB(INDEX_DATABASE));
afterEach(() => vi.unstubAllGlobals());

describe("the first start", () => {
  test("serves the packaged index at once and keeps it in the cache", async () => {
    const first = createIndexStore(makePackage());
    expect((await first.load()).parties.length).toBe(272);
    expect((await first.state()).source).toBe("package");
    expect(await first.install()).toMatchObject({ problem: null, claims: 1757 });

    const read = makePackage();
    const second = createIndexStore(read);
    expect(await second.claimsOf(TRUCE)).toEqual(await first.claimsOf(TRUCE));
    expect(await second.load()).toEqual(await first.load());
    expect(await second.state()).toEqual({
      version: STAMP.version,
      date: STAMP.date,
      claims: 1757,
      source: "cache",
      problem: null,
      detail: null,
    });
    expect(read.mock.calls).toEqual([["stamp.json"]]);
  });

  test("a truce without claims, or unknown, has an empty list", async () => {
    const store = createIndexStore(makePackage());
    await store.install();
    expect(await store.claimsOf("nowhere-1999-01")).toEqual([]);
    expect(await createIndexStore(makePackage()).claimsOf("nowhere-1999-01")).toEqual([]);
  });
});

describe("an upgrade", () => {
  const newer = { "stamp.json": JSON.stringify({ ...STAMP, version: 2, sha256: "0".repeat(64) }) };

  test("replaces the cache with the new edition", async () => {
    await createIndexStore(makePackage()).install();
    expect(await createIndexStore(makePackage(newer)).install()).toMatchObject({ version: 2 });
    expect(await createIndexStore(makePackage(newer)).state()).toMatchObject({
      version: 2,
      source: "cache",
    });
  });

  test("to a broken package keeps the old cache and says what is wrong", async () => {
    await createIndexStore(makePackage()).install();
    const store = createIndexStore(makePackage({ ...newer, "claims.ndjson": '{"id":"x"}\n' }));
    const state = await store.install();
    expect(state).toMatchObject({ version: 1, source: "cache", problem: "package-broken" });
    expect(state.detail).toMatch(/^claims, entry 1: /);
    expect((await store.claimsOf(TRUCE)).length).toBe(291);
  });
});

async function change(edit: (database: IDBPDatabase) => unknown) {
  const database = await openDB(INDEX_DATABASE);
  await edit(database);
  database.close();
}

describe("a cache that is", () => {
  beforeEach(async () => {
    await createIndexStore(makePackage()).install();
  });

  test.each<[string, Parameters<typeof change>[0]]>([
    ["short of a chunk", (database) => database.delete("claims", [TRUCE, 0])],
    ["damaged in a chunk", (database) => database.put("claims", [{ id: 1 }], [TRUCE, 0])],
    ["cut in a chunk", (database) => database.delete("claims", [TRUCE, 0])],
    ["cut in its base", (database) => database.put("base", { parties: [], truces: [] }, "base")],
    ["damaged in its base", (database) => database.put("base", "nonsense", "base")],
    ["damaged in its state", (database) => database.put("state", {}, "state")],
  ])("%s is rebuilt from the package, and says so", async (_, edit) => {
    await change(edit);
    const store = createIndexStore(makePackage());
    expect((await store.claimsOf(TRUCE)).length).toBe(291);
    expect(await store.install()).toMatchObject({ source: "package", problem: "cache-rebuilt" });
    expect(await createIndexStore(makePackage()).state()).toMatchObject({
      source: "cache",
      problem: null,
    });
  });

  test("without one of its stores is made anew", async () => {
    await deleteDB(INDEX_DATABASE);
    const broken = await openDB(INDEX_DATABASE, 2, {
      upgrade: (database) => void database.createObjectStore("state"),
    });
    broken.close();
    await createIndexStore(makePackage()).install();
    expect(await createIndexStore(makePackage()).state()).toMatchObject({
      source: "cache",
      problem: null,
    });
  });

  test("of a later version of this extension is made anew", async () => {
    (await openDB(INDEX_DATABASE, 99)).close();
    const store = createIndexStore(makePackage());
    expect((await store.claimsOf(TRUCE)).length).toBe(291);
    expect(await store.install()).toMatchObject({ problem: null });
  });
});

test("without IndexedDB, as in private windows, the package serves from memory and it is said", async () => {
  vi.stubGlobal("indexedDB", undefined);
  const store = createIndexStore(makePackage());
  expect((await store.claimsOf(TRUCE)).length).toBe(291);
  expect(await store.install()).toMatchObject({ source: "package", problem: "no-database" });
});

test("a full disk leaves the index working from memory and is named", async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const store = createIndexStore(makePackage());
  expect(await store.install()).toMatchObject({ source: "package", problem: "disk-full" });
  expect((await store.claimsOf(TRUCE)).length).toBe(291);
  put.mockRestore();
  expect(await createIndexStore(makePackage()).install()).toMatchObject({ problem: null });
});

test.each([
  ["a file that is missing", "parties.json", "[{"],
  ["an index that fails its schema", "truces.json", '[{"id":"x"}]'],
])(
  "%s, with no cache to fall back on, gives an empty index and the place of the fault",
  async (_, path, text) => {
    const store = createIndexStore(makePackage({ [path]: text }));
    expect(await store.load()).toEqual({ parties: [], truces: [], outlets: [] });
    expect(await store.claimsOf(TRUCE)).toEqual([]);
    const state = await store.state();
    expect(state).toMatchObject({ source: "none", problem: "package-broken", version: null });
    expect(state.detail).toContain(path.replace(".json", ""));
  },
);

test("an unreadable stamp is a broken package whose index still serves", async () => {
  const store = createIndexStore(makePackage({ "stamp.json": "{}" }));
  expect((await store.claimsOf(TRUCE)).length).toBe(291);
  expect(await store.state()).toMatchObject({ source: "package", problem: "package-broken" });
});
