import { expect, test } from "vitest";
import { flood } from "../bench/server/flood.ts";
import { ENGINES, makePlace } from "./test-database.ts";

const POSTS = 10_000;
const CAP = 100;

/** SYNC.md, threat 20. */
test.each(ENGINES)(
  "10,000 posts of spam from fifty keys on %s: the queue stays bounded, and a member is served",
  async (engine) => {
    const { dataDir, database, remove } = await makePlace(engine);
    const environment = {
      DATA_DIR: dataDir,
      ...(database ? { DATABASE_URL: database.url } : {}),
    };
    const place = { title: engine, dataDir, environment };
    const { spam, honest, queue } = await flood(place, POSTS, { QUEUE_CAP: String(CAP) });
    expect(spam.statuses).toEqual({ 200: CAP, 201: CAP, 429: POSTS - 2 * CAP });
    expect(honest.statuses).toEqual({ 201: honest.count });
    expect(honest.count).toBeGreaterThan(20);
    expect(queue).toBe(CAP + honest.count);
    await remove();
  },
  300_000,
);
