import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_LIMITS, type Subscription } from "../core/feed/subscription.ts";
import { createSubscriptionStore, SUBSCRIPTION_DATABASE } from "./subscription-store.ts";

const store = createSubscriptionStore();
beforeEach(() => deleteDB(SUBSCRIPTION_DATABASE));

function subscription(letter: string): Subscription {
  const address = `https://${letter}.example/feed/`;
  const feed = letter.repeat(64);
  return {
    feed,
    address,
    name: letter,
    pinned: "address",
    isOn: true,
    limits: DEFAULT_LIMITS,
    added: 1,
  };
}

test("changes made at once by several pages are all kept, in order", async () => {
  await Promise.all(
    ["a", "b", "c"].map((letter) => store.change((list) => [...list, subscription(letter)])),
  );
  expect((await store.list()).map(({ name }) => name).toSorted()).toEqual(["a", "b", "c"]);
});

test("an entry that does not fit is left out and the others stay", async () => {
  await store.change(() => [subscription("a"), subscription("b")]);
  const database = await openDB(SUBSCRIPTION_DATABASE);
  await database.put(
    "subscriptions",
    [subscription("a"), { feed: "x" }, subscription("b")],
    "list",
  );
  database.close();
  expect((await store.list()).map(({ name }) => name)).toEqual(["a", "b"]);
});

test("a subscription that is no public web address is never stored", async () => {
  const wrong = { ...subscription("a"), address: "http://a.example/" };
  await expect(store.change(() => [wrong])).rejects.toThrow("address");
  expect(await store.list()).toEqual([]);
});
