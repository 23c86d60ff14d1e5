import { expect, test } from "vitest";
import { flood } from "../bench/server/flood.ts";
import { makePlace } from "./test-database.ts";

/** `npm run bench:server -- flood` sends 10,000. */
const POSTS = 2000;

test("spam from fifty keys: the queue stays bounded, and a member is served", async () => {
  const { dataDir, database, remove } = await makePlace("postgresql");
  const environment = { DATA_DIR: dataDir, DATABASE_URL: database?.url ?? "" };
  const place = { title: "PostgreSQL", dataDir, environment };
  const { spam, honest, queue } = await flood(place, POSTS, { QUEUE_CAP: "100" });
  expect(Object.keys(spam.statuses).toSorted()).toEqual(["200", "201", "429"]);
  expect(spam.statuses[201]).toBe(100);
  expect(honest.statuses).toEqual({ 201: honest.count });
  expect(honest.count).toBeGreaterThan(5);
  expect(queue).toBe(100 + honest.count);
  await remove();
}, 180_000);
