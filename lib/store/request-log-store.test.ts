import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { connectFeedDatabase } from "./feed-database.ts";
import { createRequestLog } from "./request-log-store.ts";

test("the last 500 requests are kept, newest first", async () => {
  const log = createRequestLog(connectFeedDatabase());
  for (let at = 0; at < 510; at++)
    await log.add({ at, address: "https://feeds.example/feed.json", outcome: "ok", bytes: 9 });
  const list = await log.list();
  expect([list.length, list[0]?.at, list.at(-1)?.at]).toEqual([500, 509, 10]);
});
