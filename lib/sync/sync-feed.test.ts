import { beforeEach, expect, test } from "vitest";
import { createMemoryCache } from "../../test/feed/memory-cache.ts";
import { NOW, signedLines } from "../../test/feed/publisher.ts";
import { sourceOf } from "../../test/feed/source.ts";
import { createSyncStand, DAY, TRUCE, type SyncStand } from "../../test/feed/sync-stand.ts";

let stand: SyncStand;
beforeEach(async () => {
  stand = await createSyncStand();
});

test("a new feed is proved by its id, imported, and shown; then only what is new is fetched", async () => {
  const { publisher, cache, syncCode, shownValues } = stand;
  const lines = await signedLines(publisher.author, 8);
  await publisher.publish(lines.slice(0, 5));
  expect(await syncCode()).toBe("ok");
  expect(await shownValues()).toEqual([0, 1, 2, 3, 4]);
  const manifest = await publisher.publish(lines.slice(5), NOW + DAY);
  const source = sourceOf(publisher.folder);
  expect(await syncCode([source], { now: NOW + DAY })).toBe("ok");
  const news = manifest.packs.find(({ from }) => from === 6);
  expect(source.asked).toEqual(["feed.json", `packs/${news?.sha256}.gz`]);
  expect(await shownValues()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(cache.content.states.get(publisher.feed)?.change).toMatchObject({ from: 5, to: 8 });
});

test("signatures of news are looked at when they come; a forged one is never shown", async () => {
  const { publisher, cache, sync } = stand;
  const lines = await signedLines(publisher.author, 2);
  const forged = lines[1]?.replace('"value":1', '"value":666') ?? "";
  await publisher.publish([lines[0] ?? "", forged]);
  await sync();
  const shelf = await cache.readShelf(publisher.feed, TRUCE);
  expect(shelf?.rows.map(({ checked }) => checked)).toEqual(["good", "bad"]);
});

test("claims of many truces are kept truce by truce", async () => {
  const { publisher, cache, sync, shownValues } = stand;
  const lines = await signedLines(publisher.author, 6, (i) => ({
    truce: i % 2 ? "minsk-2015-02" : TRUCE,
  }));
  await publisher.publish(lines);
  await sync();
  expect(await shownValues()).toEqual([0, 2, 4]);
  expect(await cache.countRows(publisher.feed)).toEqual({ [TRUCE]: 3, "minsk-2015-02": 3 });
});

test("a device that dies at any write goes on where it stopped and reads at most one pack again", async () => {
  const { publisher, sync, syncCode, shownValues } = stand;
  const lines = await signedLines(publisher.author, 60);
  for (let day = 0; day < 6; day++)
    await publisher.publish(lines.slice(day * 10, day * 10 + 10), NOW + day * DAY);
  const start = createMemoryCache();
  const now = NOW + 5 * DAY;
  for (let deadly = 0; ; deadly++) {
    const cache = createMemoryCache();
    stand.cache = cache;
    cache.content = start.content;
    let writes = 0;
    cache.beforeWrite = () => {
      if (writes++ === deadly) throw new Error("killed");
    };
    const source = sourceOf(publisher.folder);
    const died = await sync([source], { now }).catch(() => "died");
    cache.beforeWrite = () => {};
    expect(await syncCode([source], { now })).toBe("ok");
    expect(await shownValues()).toHaveLength(60);
    const packs = source.asked.filter((path) => path.endsWith(".gz"));
    expect(packs.length - new Set(packs).size).toBeLessThanOrEqual(1);
    if (died !== "died") break;
  }
});

test("the feed in the package works years after the release", async () => {
  const { publisher, syncCode } = stand;
  await publisher.publish(await signedLines(publisher.author, 2));
  const late = { now: NOW + 2000 * DAY };
  expect(await syncCode(undefined, late)).toBe("expired");
  expect(await syncCode(undefined, { ...late, checkExpiry: false })).toBe("ok");
});
