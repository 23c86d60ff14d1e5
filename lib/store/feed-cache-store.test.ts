import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { beforeEach, expect, test, vi } from "vitest";
import type { Checked, FeedCache } from "../core/feed/feed-cache.ts";
import { startFeed, type FeedState } from "../core/feed/feed-state.ts";
import type { Row } from "../core/feed/row.ts";
import { createFeedCache } from "./feed-cache-store.ts";
import { connectFeedDatabase, FEED_DATABASE } from "./feed-database.ts";

const FEED = "a".repeat(64);
const OTHER = "b".repeat(64);
let cache: FeedCache;
let connect: ReturnType<typeof connectFeedDatabase>;

beforeEach(async () => {
  await deleteDB(FEED_DATABASE);
  connect = connectFeedDatabase();
  cache = createFeedCache(connect);
});

function rows(from: number, count: number, shelf = "truce-a"): (Row & { checked: Checked })[] {
  return Array.from({ length: count }, (_, i) => ({
    position: from + i,
    id: (from + i).toString(16).padStart(64, "0"),
    text: `line ${from + i}`,
    shelf,
    checked: "unknown" as const,
  }));
}

/** A state in which the rows up to `head` of a generation are shown. */
function shownState(head: number, gen = 1, feed = FEED): FeedState {
  const moment = "2026-06-01T00:00:00Z";
  const shown = {
    gen,
    epoch: 1,
    version: 1,
    head,
    issued: moment,
    expires: moment,
    raw: 0,
    badRows: 0,
  };
  const state = startFeed(feed, "{}");
  return { ...state, shown, work: { ...state.work, gen, cursor: head } };
}

async function shownLines(shelf = "truce-a", feed = FEED): Promise<string[] | undefined> {
  return (await cache.readShelf(feed, shelf))?.rows.map(({ text }) => text);
}

async function noteOne(position: number, found: "good" | "bad", gen = 1): Promise<void> {
  const shelves = new Map([["truce-a", new Map([[position, found]])]]);
  await cache.noteChecked({ feed: FEED, gen, shelves });
}

async function chunkCount(): Promise<number> {
  return (await connect()).count("chunks");
}

test("rows are stored with the state and come back shelf by shelf, in the order of the log", async () => {
  const all = [...rows(1, 1200), ...rows(1201, 3, "truce-b"), ...rows(1204, 1)];
  await cache.addRows(shownState(1204), all);
  expect(await cache.loadState(FEED)).toEqual(shownState(1204));
  const shelf = await cache.readShelf(FEED, "truce-a");
  expect(shelf?.rows.map(({ position }) => position)).toEqual(
    all.filter((row) => row.shelf === "truce-a").map(({ position }) => position),
  );
  expect(shelf?.rows[5]).toEqual({
    position: 6,
    id: all[5]?.id,
    text: "line 6",
    checked: "unknown",
  });
  expect(await cache.countRows(FEED)).toEqual({ "truce-a": 1201, "truce-b": 3 });
  expect(await chunkCount()).toBe(14);
});

test("rows that no manifest has proved yet are there, and nobody sees them", async () => {
  await cache.addRows(shownState(2), rows(1, 4));
  expect(await shownLines()).toEqual(["line 1", "line 2"]);
  expect(await cache.readAfter(FEED, 0, 10)).toHaveLength(2);
  await cache.saveState(shownState(4));
  expect(await shownLines()).toHaveLength(4);
});

test("news of a day join the last chunk of their truce while it is small", async () => {
  for (let day = 0; day < 100; day++) await cache.addRows(shownState(day + 1), rows(day + 1, 1));
  expect(await chunkCount()).toBe(2);
  expect(await shownLines()).toHaveLength(100);
});

test("a new generation is invisible until it is switched to, and the old one then goes", async () => {
  await cache.addRows(shownState(3), rows(1, 3));
  const state = shownState(3);
  const staged = { ...state, work: { ...state.work, gen: 2 } };
  await cache.addRows(staged, rows(1, 5));
  expect(await shownLines()).toHaveLength(3);
  await cache.keepGenerations(shownState(5, 2));
  expect(await shownLines()).toHaveLength(5);
  expect(await chunkCount()).toBe(1);
});

test("rows are read anew right beside those that are shown", async () => {
  await cache.addRows(shownState(3), rows(1, 3));
  const state = shownState(3);
  const anew = { ...state, work: { ...state.work, gen: 2 } };
  await cache.keepGenerations(anew);
  expect(await shownLines()).toHaveLength(3);
  await cache.addRows(anew, rows(1, 4));
  await cache.keepGenerations(anew);
  expect(await shownLines()).toHaveLength(3);
  expect(await chunkCount()).toBe(2);
});

test("an abandoned generation is dropped, other feeds are not touched", async () => {
  await cache.addRows(shownState(3), rows(1, 3));
  await cache.addRows(shownState(2, 7, OTHER), rows(1, 2));
  const state = shownState(3);
  await cache.addRows({ ...state, work: { ...state.work, gen: 2 } }, rows(1, 4));
  await cache.keepGenerations({ ...state, work: { ...state.work, gen: 3 } });
  expect(await chunkCount()).toBe(2);
  expect(await shownLines("truce-a", OTHER)).toHaveLength(2);
  await cache.removeFeed(FEED);
  expect(await cache.loadState(FEED)).toBeUndefined();
  expect(await shownLines("truce-a", OTHER)).toHaveLength(2);
});

test("a write that fails in the middle leaves nothing behind", async () => {
  await cache.addRows(shownState(2), rows(1, 2));
  const before = await cache.loadState(FEED);
  const broken = { ...shownState(9), root: Symbol("cannot be stored") as unknown as string };
  await expect(cache.addRows(broken, rows(3, 7))).rejects.toThrow("could not be cloned");
  expect(await cache.loadState(FEED)).toEqual(before);
  expect(await shownLines()).toHaveLength(2);
  expect(await cache.countRows(FEED)).toEqual({ "truce-a": 2 });
});

test("where the browser ends a write, its own reason is given, not that of what failed then", async () => {
  await cache.addRows(shownState(2), rows(1, 2));
  const putting = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
  ) {
    (this.transaction as unknown as FakeTransaction)._abort("QuotaExceededError");
    throw new DOMException("it has ended", "InvalidStateError");
  });
  const error: unknown = await cache.addRows(shownState(9), rows(3, 7)).catch((caught) => caught);
  putting.mockRestore();
  expect(error).toMatchObject({ name: "QuotaExceededError" });
  expect(await shownLines()).toHaveLength(2);
});

/** How the stand-in ends a transaction by itself. */
interface FakeTransaction {
  _abort(reason: string): void;
}

test("a lost chunk and a damaged chunk are noticed, only where they are", async () => {
  await cache.addRows(shownState(4), [...rows(1, 2), ...rows(3, 2, "truce-b")]);
  const database = await connect();
  await database.delete("chunks", [FEED, 1, "truce-a", 1]);
  await expect(cache.readShelf(FEED, "truce-a")).rejects.toThrow("missing");
  expect(await shownLines("truce-b")).toHaveLength(2);
  const chunk = await database.get("chunks", [FEED, 1, "truce-b", 3]);
  await database.put("chunks", { ...chunk!, text: "line 3" });
  await expect(cache.readShelf(FEED, "truce-b")).rejects.toThrow("damaged");
});

test("what is found about signatures is kept, and erased lines are replaced", async () => {
  await cache.addRows(shownState(600), rows(1, 600));
  const [, second] = rows(1, 2);
  await noteOne(2, "bad");
  await noteOne(1, "good");
  await cache.replaceLines(FEED, "truce-a", new Map([[second!.id, "!"]]));
  const shelf = await cache.readShelf(FEED, "truce-a");
  expect(shelf?.rows.slice(0, 3)).toMatchObject([
    { checked: "good", text: "line 1" },
    { checked: "bad", text: "!" },
    { checked: "unknown", text: "line 3" },
  ]);
});

test("a digest names the rows of a shelf, and rows are read without the others", async () => {
  const mark = { subject: "violations", days: { from: 5, to: 6 }, value: 7, of: null } as const;
  const [first, ...others] = rows(1, 250);
  await cache.addRows(shownState(250), [...others, ...rows(251, 300, "truce-b")]);
  await cache.addRows(shownState(556), [{ ...first!, position: 551, mark }, ...rows(552, 3)]);
  await cache.addRows(shownState(560), rows(555, 6));
  const { digest } = (await cache.readDigest(FEED, "truce-a"))!;
  expect([...digest.positions]).toEqual([
    ...Array.from({ length: 249 }, (_, i) => i + 2),
    ...Array.from({ length: 10 }, (_, i) => i + 551),
  ]);
  expect([...digest.firsts].filter((of, i, all) => of !== all[i - 1])).toEqual([2, 102, 202, 551]);
  const at = digest.positions.indexOf(551);
  expect([digest.subjects[at], digest.from[at], digest.to[at], digest.values[at]]).toEqual([
    0, 5, 6, 7,
  ]);
  const places = { feed: FEED, gen: 1, shelf: "truce-a", firsts: [551, 2] };
  const [late, early] = await cache.readChunks(places);
  expect(late?.map(({ position }) => position)).toEqual([
    551, 552, 553, 554, 555, 556, 557, 558, 559, 560,
  ]);
  expect([early?.length, early?.[1]?.text]).toEqual([100, "line 3"]);
  await (await connect()).delete("chunks", [FEED, 1, "truce-a", 2]);
  await expect(cache.readChunks(places)).rejects.toThrow("expected");
  await (await connect()).delete("digests", [FEED, 1, "truce-a", 551]);
  await expect(cache.readDigest(FEED, "truce-a")).rejects.toThrow("missing");
});

test("claims of the same days lie in the same chunks, and come back in the order of the log", async () => {
  const mark = { subject: "violations", value: null, of: null } as const;
  const all = rows(1, 300).map((row, i) => ({
    ...row,
    mark: { ...mark, days: { from: (i * 7) % 300, to: (i * 7) % 300 } },
  }));
  await cache.addRows(shownState(300), all);
  const { digest } = (await cache.readDigest(FEED, "truce-a"))!;
  expect([...digest.positions]).toEqual(all.map(({ position }) => position));
  const firstsOf = (from: number) =>
    new Set(digest.firsts.filter((_, row) => Math.floor(digest.from[row]! / 100) === from));
  expect([0, 1, 2].map((hundred) => firstsOf(hundred).size)).toEqual([1, 1, 1]);
  for (const [row, first] of digest.firsts.entries()) {
    const [chunk] = await cache.readChunks({
      feed: FEED,
      gen: 1,
      shelf: "truce-a",
      firsts: [first],
    });
    expect(chunk?.map(({ position }) => position)).toContain(digest.positions[row]);
  }
  expect(await shownLines()).toEqual(all.map(({ text }) => text));
  const after = await cache.readAfter(FEED, 120, 50);
  expect(after.map(({ position }) => position)).toEqual(
    Array.from({ length: 50 }, (_, i) => 121 + i),
  );
});

test("rows whose signatures nobody looked at are handed out part by part, once each", async () => {
  await cache.addRows(shownState(7000), [...rows(1, 6000), ...rows(6001, 1000, "truce-b")]);
  const seen: number[] = [];
  for (let next = await cache.readUnchecked(FEED); next; next = await cache.readUnchecked(FEED)) {
    const shelves = Array.from(next.shelves, ([shelf, held]) => {
      seen.push(...held.map(({ position }) => position));
      return [shelf, new Map(held.map(({ position }) => [position, "good" as const]))] as const;
    });
    await cache.noteChecked({ feed: FEED, gen: 1, shelves: new Map(shelves), ahead: next.to });
  }
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 7000 }, (_, i) => i + 1));
  for (const shelf of ["truce-a", "truce-b"])
    expect((await cache.readShelf(FEED, shelf))?.rows.every((row) => row.checked === "good")).toBe(
      true,
    );
  await cache.addRows(shownState(7000), rows(7001, 3));
  expect(await cache.readUnchecked(FEED)).toBeUndefined();
});

test("nothing is noted of rows that another generation has replaced", async () => {
  await cache.addRows(shownState(2, 2), rows(1, 2));
  await noteOne(1, "bad", 1);
  expect((await cache.readShelf(FEED, "truce-a"))?.rows[0]?.checked).toBe("unknown");
});

test("what came after a position is read without the rest", async () => {
  await cache.addRows(shownState(600), rows(1, 600));
  await cache.addRows(shownState(604), [...rows(601, 2), ...rows(603, 2, "truce-b")]);
  const fresh = await cache.readAfter(FEED, 600, 3);
  expect(fresh.map(({ text }) => text)).toEqual(["line 601", "line 602", "line 603"]);
});

test("a state that does not fit its schema counts as none, so that the feed is read anew", async () => {
  const database = await connect();
  await database.put("states", { feed: FEED, cursor: "many" }, FEED);
  expect(await cache.loadState(FEED)).toBeUndefined();
  expect(await cache.readShelf(FEED, "truce-a")).toBeUndefined();
});

test("a database of a later release is made anew", async () => {
  (await openDB(FEED_DATABASE, 99)).close();
  await cache.addRows(shownState(1), rows(1, 1));
  expect(await shownLines()).toEqual(["line 1"]);
});

test("a database without one of its stores is made anew", async () => {
  const broken = await openDB(FEED_DATABASE, 2, {
    upgrade: (database) => void database.createObjectStore("states"),
  });
  broken.close();
  await cache.addRows(shownState(1), rows(1, 1));
  expect(await shownLines()).toEqual(["line 1"]);
});

test("a database that another page had to close is opened again", async () => {
  await cache.addRows(shownState(1), rows(1, 1));
  await deleteDB(FEED_DATABASE);
  expect(await cache.loadState(FEED)).toBeUndefined();
  await cache.addRows(shownState(1), rows(1, 1));
  expect(await shownLines()).toEqual(["line 1"]);
});
