import { beforeEach, expect, test, vi } from "vitest";
import { claimBy, createAuthor, primitives, type Author } from "../../test/feed/author.ts";
import { createMemoryCache, type MemoryCache } from "../../test/feed/memory-cache.ts";
import { tools } from "../../test/feed/memory-folder.ts";
import {
  createPublisher,
  NOW,
  signedLines,
  type TestPublisher,
} from "../../test/feed/publisher.ts";
import { sourceOf } from "../../test/feed/source.ts";
import { DEFAULT_LIMITS } from "../core/feed/subscription.ts";
import { formatLine } from "../core/record/line.ts";
import type { ReviewRecord } from "../core/record/review-record.ts";
import { signRecord } from "../core/record/signed-record.ts";
import { createFeedIndex, type FeedIndex } from "./feed-index.ts";
import { syncFeed } from "./sync-feed.ts";
import { CLOSEST_ROWS } from "./truce-rows.ts";

const TRUCE = "syria-2016-12";
let cache: MemoryCache;
let feeds: TestPublisher[];
let on: string[];
let damaged: string[];
let index: FeedIndex;
let checks: number;

beforeEach(async () => {
  cache = createMemoryCache();
  feeds = [await createPublisher(), await createPublisher()];
  on = feeds.map(({ feed }) => feed);
  damaged = [];
  checks = 0;
  const counting = {
    ...primitives,
    verify: (...args: Parameters<typeof primitives.verify>) => {
      checks += 1;
      return primitives.verify(...args);
    },
  };
  index = createFeedIndex({
    cache,
    primitives: counting,
    listFeeds: async () => on,
    onDamage: (feed) => damaged.push(feed),
  });
});

async function publish(publisher: TestPublisher, lines: string[]): Promise<void> {
  await publisher.publish(lines);
  const job = {
    feed: publisher.feed,
    sources: [sourceOf(publisher.folder)],
    limits: DEFAULT_LIMITS,
  };
  const synced = await syncFeed({ ...job, now: NOW, checkExpiry: true, cache, tools });
  if (!synced.ok) throw new Error(synced.code);
}

async function authorLine(author: Author, name: string): Promise<string> {
  const head = {
    v: 1,
    type: "author",
    author: author.key,
    created: "2026-03-01T12:00:00Z",
  } as const;
  const record = { ...head, name, organisation: null, url: null };
  const { sig, body } = await signRecord(record, author.sign, primitives);
  return formatLine({ kind: "record", sig, body });
}

async function values(): Promise<number[]> {
  const confirmed = await index.confirm(await index.claimsOf(TRUCE));
  return confirmed.map(({ claim }) => claim.value ?? -1).toSorted((a, b) => a - b);
}

test("feeds that are on are one index; a feed that is switched off is gone at once", async () => {
  const [one, two] = feeds as [TestPublisher, TestPublisher];
  await publish(one, await signedLines(one.author, 3));
  await publish(two, await signedLines(two.author, 4));
  expect(await values()).toEqual([0, 1, 2, 3]);
  const [entry] = await index.claimsOf(TRUCE);
  expect(entry?.origins.map(({ feed }) => feed)).toEqual(on);
  on = [one.feed];
  expect(await values()).toEqual([0, 1, 2]);
  on = [];
  expect(await values()).toEqual([]);
});

test("news are seen with the next question", async () => {
  const [one] = feeds as [TestPublisher];
  const lines = await signedLines(one.author, 5);
  await publish(one, lines.slice(0, 2));
  expect(await values()).toHaveLength(2);
  await publish(one, lines.slice(2));
  expect(await values()).toHaveLength(5);
});

test("a record that its author did not sign is not shown, however many good ones stand beside it", async () => {
  const [one] = feeds as [TestPublisher];
  const lines = await signedLines(one.author, 600);
  const forged = lines[599]!.replace('"value":599', '"value":9999');
  await publish(one, [...lines.slice(0, 599), forged]);
  const entries = await index.claimsOf(TRUCE);
  expect(entries.some(({ claim }) => claim.value === 9999)).toBe(true);
  expect(await values()).not.toContain(9999);
  expect(await values()).toHaveLength(599);
  await vi.waitFor(async () => {
    const rows = (await cache.readShelf(one.feed, TRUCE))?.rows ?? [];
    expect(rows.filter(({ checked }) => checked === "bad")).toHaveLength(1);
  });
});

test("each signature is looked at once, and what was found outlives the background", async () => {
  const [one] = feeds as [TestPublisher];
  await publish(one, await signedLines(one.author, 600));
  checks = 0;
  await values();
  expect(checks).toBe(600);
  await values();
  expect(checks).toBe(600);
  const later = createFeedIndex({
    cache,
    primitives,
    listFeeds: async () => on,
    onDamage: () => {},
  });
  const entries = await later.claimsOf(TRUCE);
  expect(entries.every(({ origins }) => origins.every(({ checked }) => checked === "good"))).toBe(
    true,
  );
});

test("the name of an author counts only when the author signed it", async () => {
  const [one] = feeds as [TestPublisher];
  const thief = await createAuthor();
  const own = await authorLine(one.author, "Salma");
  const forged = (await authorLine(thief, "Salma")).replace(thief.key, one.author.key);
  await publish(one, [own, forged.replace("Salma", "Not Salma")]);
  const { authors } = await index.base();
  expect(authors.get(one.author.key)?.name).toBe("Salma");
  expect(authors.size).toBe(1);
});

test("of a large truce only what is close to the question is read, and corrections with it", async () => {
  const [one] = feeds as [TestPublisher];
  const lines = await signedLines(one.author, 1500);
  const last = claimBy(one.author.key, { value: 1499 });
  const revised = await signRecord(
    {
      ...last,
      value: 7777,
      period: { from: "2001-01-01", to: "2001-01-02" },
      supersedes: (await signRecord(last, one.author.sign, primitives)).id,
    },
    one.author.sign,
    primitives,
  );
  await publish(one, [...lines, formatLine({ kind: "record", ...revised })]);
  const read = vi.spyOn(cache, "readShelf");
  const wanted = [{ subject: "violations", value: 1499, period: last.period } as const];
  const entries = await index.claimsOf(TRUCE, wanted);
  const found = entries.map(({ claim }) => claim.value);
  expect(read).not.toHaveBeenCalledWith(one.feed, TRUCE);
  expect(found.length).toBe(CLOSEST_ROWS);
  expect(found).not.toContain(1499);
  expect(found).toContain(7777);
  expect(await index.claimsOf(TRUCE, wanted)).toBe(entries);
  expect(await index.claimsOf(TRUCE)).toHaveLength(1500);
});

test("that only a part was read is told, with how many claims there are", async () => {
  const [one, two] = feeds as [TestPublisher, TestPublisher];
  await publish(one, [
    ...(await signedLines(one.author, 1200)),
    await reviewLine(one.author, "No claim."),
  ]);
  await publish(two, await signedLines(two.author, 20));
  const wanted = [{ subject: "violations", value: 7, period: null }] as const;
  const told = [{ feed: one.feed, total: 1200, closest: CLOSEST_ROWS }];
  expect(await index.excerptsOf(TRUCE, wanted)).toEqual(told);
  expect(await index.excerptsOf(TRUCE)).toEqual([]);
  expect(await index.excerptsOf("minsk-2015-02", wanted)).toEqual([]);
  await publish(one, await signedLines(await createAuthor(), 5));
  expect(await index.excerptsOf(TRUCE, wanted)).toEqual([{ ...told[0], total: 1205 }]);
});

async function reviewLine({ key, sign }: Author, note: string): Promise<string> {
  const head = { v: 1, type: "review", author: key, created: "2026-03-01T12:00:00Z" } as const;
  const of = `${TRUCE}--snhr--violations-399--2016-12-30--all`;
  const said = { of, truce: TRUCE, verdict: "context", note, evidence: [] };
  const { sig, body } = await signRecord({ ...head, ...said } as ReviewRecord, sign, primitives);
  return formatLine({ kind: "record", sig, body });
}

test("what is said of an entry of the package counts only when its author signed it", async () => {
  const [one] = feeds as [TestPublisher];
  const own = await reviewLine(one.author, "Counts both banks.");
  const forged = (await reviewLine(await createAuthor(), "Forged.")).replace("Forged", "Invented");
  // Of many records at once, signatures are looked at when they are shown.
  await publish(one, [...(await signedLines(one.author, 600)), own, forged]);
  const said = await index.opinionsOf(TRUCE);
  expect(said.map(({ record }) => record.note)).toEqual(["Counts both banks.", "Invented."]);
  const confirmed = await index.confirmOpinions(said);
  expect(confirmed.map(({ record }) => record.note)).toEqual(["Counts both banks."]);
});

async function broken(): Promise<never> {
  throw new Error("no database");
}

test("a cache that cannot be opened at all means no entries, never a failure", async () => {
  cache.loadState = broken;
  cache.readShelf = broken;
  expect(await values()).toEqual([]);
  expect((await index.base()).parties).toEqual([]);
});

async function full(): Promise<never> {
  throw new DOMException("full", "QuotaExceededError");
}

test("what was answered before a disk was full is answered still, and nothing is repaired", async () => {
  const [one] = feeds as [TestPublisher];
  await publish(one, await signedLines(one.author, 3));
  expect(await values()).toHaveLength(3);
  Object.assign(cache, { loadState: full, readShelf: full, countRows: full });
  on = [...on, "f".repeat(64)];
  expect(await values()).toHaveLength(3);
  expect(await index.claimsOf("minsk-2015-02")).toEqual([]);
  expect(damaged).toEqual([]);
});

test("rows that cannot be read are told, and the other feed is served all the same", async () => {
  const [one, two] = feeds as [TestPublisher, TestPublisher];
  await publish(one, await signedLines(one.author, 3));
  await publish(two, await signedLines(two.author, 2));
  const read = cache.readShelf.bind(cache);
  cache.readShelf = async (feed, shelf) => {
    if (feed === one.feed) throw new Error("damaged");
    return read(feed, shelf);
  };
  expect(await values()).toEqual([0, 1]);
  expect(damaged).toContain(one.feed);
});
