import { expect, test } from "vitest";
import { flood } from "../bench/server/flood.ts";
import { makePlace, type Engine } from "./test-database.ts";

const CAP = 100;

/** SYNC.md, threat 20. `npm run bench:server -- flood` sends 10,000 to both engines. */
test.each<[number, Engine]>([
  [10_000, "pglite"],
  [2000, "postgresql"],
])(
  "%i posts of spam from fifty keys on %s: the queue stays bounded, and a member is served",
  async (posts, engine) => {
    const { dataDir, database, remove } = await makePlace(engine);
    const environment = {
      DATA_DIR: dataDir,
      ...(database ? { DATABASE_URL: database.url } : {}),
    };
    const place = { title: engine, dataDir, environment };
    const { spam, honest, queue } = await flood(place, posts, { QUEUE_CAP: String(CAP) });
    expect(spam.statuses).toEqual({ 200: CAP, 201: CAP, 429: posts - 2 * CAP });
    expect(honest.statuses).toEqual({ 201: honest.count });
    expect(honest.count).toBeGreaterThan(5);
    expect(queue).toBe(CAP + honest.count);
    await remove();
  },
  300_000,
);
