import { beforeEach, expect, test, vi } from "vitest";
import { tools } from "../../test/feed/memory-folder.ts";
import { signedLines } from "../../test/feed/publisher.ts";
import { createSyncStand, TRUCE, type SyncStand } from "../../test/feed/sync-stand.ts";
import { DEFAULT_LIMITS } from "../core/feed/subscription.ts";
import { checkAhead, checkFeedsAhead } from "./check-ahead.ts";
import { createFeedIndex } from "./feed-index.ts";

/** More than are looked at when they come. */
const MANY = 600;
let stand: SyncStand;
let looks: number;
const counting = {
  ...tools,
  verify: (...args: Parameters<typeof tools.verify>) => {
    looks += 1;
    return tools.verify(...args);
  },
};

beforeEach(async () => {
  stand = await createSyncStand();
  const { publisher, sync } = stand;
  const lines = await signedLines(publisher.author, MANY);
  const forged = lines[7]?.replace('"value":7', '"value":666') ?? "";
  await publisher.publish(lines.with(7, forged));
  await sync();
  looks = 0;
});

async function checked(): Promise<string[]> {
  const shelf = await stand.cache.readShelf(stand.publisher.feed, TRUCE);
  return (shelf?.rows ?? []).map((row) => row.checked);
}

test("all signatures are looked at once, and a forged record is found before anybody asks", async () => {
  const { cache, publisher } = stand;
  expect(new Set(await checked())).toEqual(new Set(["unknown"]));
  await checkAhead(publisher.feed, { cache, tools: counting });
  expect(looks).toBe(MANY);
  expect((await checked()).flatMap((found, i) => (found === "good" ? [] : [[i, found]]))).toEqual([
    [7, "bad"],
  ]);
  await checkAhead(publisher.feed, { cache, tools: counting });
  expect(looks).toBe(MANY);
});

test("a look-up after that looks at no signature", async () => {
  const { cache, publisher } = stand;
  await checkAhead(publisher.feed, { cache, tools });
  const listFeeds = async () => [publisher.feed];
  const index = createFeedIndex({ cache, primitives: counting, listFeeds, onDamage: () => {} });
  expect(await index.confirm(await index.claimsOf(TRUCE))).toHaveLength(MANY - 1);
  expect(looks).toBe(0);
});

test("only news are looked at after that", async () => {
  const { cache, publisher, sync } = stand;
  await checkAhead(publisher.feed, { cache, tools: counting });
  await publisher.publish(await signedLines(publisher.author, 3, (i) => ({ value: 1000 + i })));
  await sync();
  await checkAhead(publisher.feed, { cache, tools: counting });
  expect(looks).toBe(MANY);
  expect((await checked()).slice(-3)).toEqual(["good", "good", "good"]);
});

test("what was found of one generation is not said of the rows of the next", async () => {
  const { cache, publisher, sync } = stand;
  const feed = publisher.feed;
  const note = cache.noteChecked.bind(cache);
  const noting = vi.spyOn(cache, "noteChecked").mockImplementationOnce(async (found) => {
    await publisher.publish(await signedLines(publisher.author, MANY + 5), undefined, true);
    await sync();
    await note(found);
    expect(new Set(await checked())).toEqual(new Set(["unknown"]));
  });
  await checkAhead(feed, { cache, tools });
  expect(noting).toHaveBeenCalledTimes(2);
  expect(new Set(await checked())).toEqual(new Set(["good"]));
});

test("only feeds that are on, and by one at a time", async () => {
  const { cache, publisher } = stand;
  let isHeld = false;
  const request = async (_: string, options: object, work: (lock: object | null) => unknown) => {
    expect(options).toEqual({ ifAvailable: true });
    const wasHeld = isHeld;
    isHeld = true;
    await work(wasHeld ? null : {});
    isHeld = wasHeld;
  };
  vi.stubGlobal("navigator", { locks: { request } });
  let isOn = false;
  const { feed } = publisher;
  const one = { feed, address: null, name: "", pinned: "address", limits: DEFAULT_LIMITS } as const;
  const subscriptions = { list: async () => [{ ...one, isOn, added: 0 }] };
  const check = () => checkFeedsAhead({ subscriptions, cache, tools: counting });
  await check();
  expect(looks).toBe(0);
  isOn = true;
  await Promise.all([check(), check()]);
  expect(looks).toBe(MANY);
});
