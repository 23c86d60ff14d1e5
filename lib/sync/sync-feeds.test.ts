import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createMemoryCache, type MemoryCache } from "../../test/feed/memory-cache.ts";
import { tools } from "../../test/feed/memory-folder.ts";
import {
  createPublisher,
  NOW,
  signedLines,
  type TestPublisher,
} from "../../test/feed/publisher.ts";
import { sourceOf } from "../../test/feed/source.ts";
import { DEFAULT_LIMITS, type Subscription } from "../core/feed/subscription.ts";
import { watchSyncAlarm } from "./sync-alarm.ts";
import { syncAsked, syncFeeds, type SyncEnvironment } from "./sync-feeds.ts";
import { listUnsavedFaults, noteUnsavedFault } from "./unsaved-faults.ts";

const HOUR = 3_600_000;
const ALARM = { name: "whocounts-sync", scheduledTime: 0, persistAcrossSessions: true };
const PACKAGED = "p".repeat(64);
let publisher: TestPublisher;
let cache: MemoryCache;
let list: Subscription[];
let now: number;
const shown: string[] = [];
const fetched: string[] = [];
/** What the network answers instead of the feed's files. */
let failure: (() => Response) | undefined;
/** Publishers at other hosts than the one that stands everywhere else. */
const others = new Map<string, TestPublisher>();

beforeEach(async () => {
  publisher = await createPublisher();
  await publisher.publish(await signedLines(publisher.author, 3));
  cache = createMemoryCache();
  now = NOW;
  failure = undefined;
  list = [subscription()];
  shown.length = 0;
  fetched.length = 0;
  fakeBrowser.reset();
  vi.stubGlobal("fetch", async (address: string) => {
    fetched.push(address);
    if (failure) return failure();
    const { host, pathname } = new URL(address);
    const { folder } = others.get(host) ?? publisher;
    const bytes = await folder.read(pathname.slice(1));
    return bytes ? new Response(bytes) : new Response("", { status: 404 });
  });
  vi.stubGlobal("navigator", { locks: createLocks() });
});

function subscription(change: Partial<Subscription> = {}): Subscription {
  return {
    feed: publisher.feed,
    address: "https://feeds.example/",
    name: "Index",
    pinned: "address",
    isOn: true,
    limits: DEFAULT_LIMITS,
    added: NOW,
    ...change,
  };
}

/** As the browser's: whoever does not ask for an available lock waits in line. */
function createLocks() {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  type Work = (lock: object | null) => Promise<unknown>;
  return {
    async request(name: string, ...[options, work]: [Work] | [object, Work]) {
      if (work && waiting > 0) return work(null);
      const run = work ?? (options as Work);
      waiting += 1;
      const mine = last.then(() => run({ name })).finally(() => (waiting -= 1));
      last = mine.catch(() => {});
      return mine;
    },
  };
}

function environment(): SyncEnvironment {
  return {
    subscriptions: { list: async () => list },
    cache,
    packaged: sourceOf(publisher.folder),
    tools,
    log: { add: async () => {}, list: async () => [] },
    now: () => now,
    random: () => 0.5,
    noteUnsaved: noteUnsavedFault,
    onShown: (feed) => shown.push(feed),
  };
}

function state() {
  return cache.content.states.get(publisher.feed);
}

test("a feed that is due is synced, and the next time is kept with it", async () => {
  expect(await syncFeeds(environment())).toEqual([{ feed: publisher.feed, fault: null }]);
  expect(state()).toMatchObject({ lastOk: NOW, nextDue: NOW + 6 * HOUR, failures: 0, fault: null });
  expect(shown).toEqual([publisher.feed]);
  fetched.length = 0;
  now = NOW + 5 * HOUR;
  expect(await syncFeeds(environment())).toEqual([]);
  expect(fetched).toEqual([]);
  now = NOW + 6 * HOUR;
  expect(await syncFeeds(environment())).toEqual([{ feed: publisher.feed, fault: null }]);
  expect(fetched).toEqual(["https://feeds.example/feed.json"]);
  expect(shown).toHaveLength(1);
});

test("failures are counted with their reason and put the next try off, longer each time", async () => {
  await syncFeeds(environment());
  failure = () => new Response("", { status: 503 });
  for (const [failures, wait] of [
    [1, 0.25],
    [2, 0.5],
    [3, 1],
  ] as const) {
    now = state()?.nextDue ?? 0;
    expect(await syncFeeds(environment())).toEqual([
      { feed: publisher.feed, fault: "http-status" },
    ]);
    expect(state()).toMatchObject({ failures, fault: "http-status", lastOk: NOW });
    expect(state()?.nextDue).toBe(now + wait * HOUR);
  }
  failure = undefined;
  now = state()?.nextDue ?? 0;
  await syncFeeds(environment());
  expect(state()).toMatchObject({ failures: 0, fault: null, lastOk: now });
});

test("a host that asks to wait four hours is left alone for four hours", async () => {
  await syncFeeds(environment());
  failure = () => new Response("", { status: 429, headers: { "retry-after": "14400" } });
  now = state()?.nextDue ?? 0;
  await syncFeeds(environment());
  expect(state()?.nextDue).toBe(now + 4 * HOUR);
});

test("a feed that is off is not asked for, nor the one in the package, except by hand", async () => {
  list = [subscription({ isOn: false }), subscription({ feed: PACKAGED, address: null })];
  expect(await syncFeeds(environment())).toEqual([]);
  expect(await syncAsked(environment(), [publisher.feed])).toEqual([
    { feed: publisher.feed, fault: null },
  ]);
});

test("the feed in the package comes from the package, without a request", async () => {
  list = [subscription({ address: null })];
  now = NOW + 1000 * 24 * HOUR;
  expect(await syncAsked(environment(), [publisher.feed])).toEqual([
    { feed: publisher.feed, fault: null },
  ]);
  expect(fetched).toEqual([]);
  expect(state()?.shown?.head).toBe(3);
});

test("of several pages that sync at once one does, the others are told", async () => {
  const both = await Promise.all([syncFeeds(environment()), syncFeeds(environment())]);
  expect(both).toEqual([[{ feed: publisher.feed, fault: null }], "busy"]);
  expect(fetched.filter((address) => address.endsWith("feed.json"))).toHaveLength(1);
});

test("whoever asks while a sync is under way waits in line, and what was tried meanwhile is the answer", async () => {
  const other = await createPublisher();
  await other.publish(await signedLines(other.author, 2));
  others.set("other.example", other);
  const address = "https://other.example/";
  list = [subscription(), subscription({ feed: other.feed, address, isOn: false })];
  const byAlarm = syncFeeds(environment());
  const byHand = [list[0]!, list[1]!, list[1]!].map(({ feed }) => {
    return syncAsked(environment(), [feed]);
  });
  expect(await byAlarm).toEqual([{ feed: publisher.feed, fault: null }]);
  expect((await Promise.all(byHand)).map((reports) => reports.length)).toEqual([0, 1, 0]);
});

test("a full disk keeps what is shown, drops what was being read anew, and waits a day", async () => {
  await syncFeeds(environment());
  await publisher.publish(await signedLines(publisher.author, 8), NOW, true);
  now = state()?.nextDue ?? 0;
  let writes = 0;
  cache.beforeWrite = () => {
    if (writes++ === 1) throw new DOMException("full", "QuotaExceededError");
  };
  expect(await syncFeeds(environment())).toEqual([{ feed: publisher.feed, fault: "disk-full" }]);
  expect(state()).toMatchObject({ shown: { head: 3, epoch: 1 }, nextDue: now + 24 * HOUR });
  expect((await cache.readShelf(publisher.feed, "syria-2016-12"))?.rows).toHaveLength(3);
  cache.beforeWrite = () => {};
  now = state()?.nextDue ?? 0;
  expect(await syncFeeds(environment())).toEqual([{ feed: publisher.feed, fault: null }]);
  expect(state()?.shown).toMatchObject({ head: 8, epoch: 2 });
});

test("a disk too full for anything harms nothing, whichever write it is that fails", async () => {
  await syncFeeds(environment());
  await publisher.publish(await signedLines(publisher.author, 4));
  for (let first = 0; first < 3; first++) {
    now = (state()?.nextDue ?? 0) + 48 * HOUR;
    let writes = 0;
    cache.beforeWrite = () => {
      if (writes++ >= first) throw new DOMException("full", "QuotaExceededError");
    };
    expect(await syncAsked(environment(), [publisher.feed])).toMatchObject([
      { fault: expect.any(String) },
    ]);
    cache.beforeWrite = () => {};
    expect(await listUnsavedFaults()).toEqual({ [publisher.feed]: "disk-full" });
    expect(
      (await cache.readShelf(publisher.feed, "syria-2016-12"))?.rows.length,
    ).toBeGreaterThanOrEqual(3);
  }
  now = NOW + HOUR;
  expect(await syncAsked(environment(), [publisher.feed])).toEqual([
    { feed: publisher.feed, fault: null },
  ]);
  expect(await listUnsavedFaults()).toEqual({});
});

test("a full disk that the browser names only when the database is opened again is told as one", async () => {
  await syncFeeds(environment());
  await publisher.publish(await signedLines(publisher.author, 4));
  const load = cache.loadState.bind(cache);
  cache.beforeWrite = () => {
    cache.loadState = async () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    throw new DOMException("internal reasons", "UnknownError");
  };
  expect(await syncAsked(environment(), [publisher.feed])).toMatchObject([{ fault: "disk-full" }]);
  expect(await listUnsavedFaults()).toEqual({ [publisher.feed]: "disk-full" });
  cache.loadState = load;
  expect(state()?.shown?.head).toBe(3);
});

test("a broken cache is told, and the other feeds are synced all the same", async () => {
  const other = await createPublisher();
  list = [subscription({ feed: other.feed, address: "https://other.example/" }), subscription()];
  const reports = await syncFeeds(environment());
  expect(reports).toEqual([
    { feed: other.feed, fault: "wrong-feed" },
    { feed: publisher.feed, fault: null },
  ]);
});

test("the alarm is made once and kept over starts; nothing is fetched at a start", async () => {
  const due = vi.fn<() => void>();
  watchSyncAlarm(due);
  await vi.waitFor(async () =>
    expect(await fakeBrowser.alarms.get("whocounts-sync")).toBeDefined(),
  );
  const alarm = await fakeBrowser.alarms.get("whocounts-sync");
  expect(alarm?.periodInMinutes).toBe(60);
  watchSyncAlarm(due);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await fakeBrowser.alarms.get("whocounts-sync")).toEqual(alarm);
  expect(due).not.toHaveBeenCalled();
  await fakeBrowser.alarms.onAlarm.trigger({ ...ALARM, name: "somebody-else" });
  expect(due).not.toHaveBeenCalled();
  await fakeBrowser.alarms.onAlarm.trigger(ALARM);
  expect(due).toHaveBeenCalledTimes(2);
});
