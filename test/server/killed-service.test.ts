import { expect, test } from "vitest";
import { killUnderLoad } from "../bench/server/kill-under-load.ts";
import { ENGINES, makePlace } from "./test-database.ts";

/** `npm run bench:server -- kills` does it 25 times. */
const KILLS = 3;

test.each(ENGINES)(
  "no acknowledged record is lost when the service is killed under load (%s)",
  async (engine) => {
    const { dataDir, database, remove } = await makePlace(engine);
    const environment = {
      DATA_DIR: dataDir,
      MEMBER_DAY: "1000000",
      ...(database ? { DATABASE_URL: database.url } : {}),
    };
    const report = await killUnderLoad({ title: engine, dataDir, environment }, KILLS);
    expect(report).toMatchObject({ kills: KILLS, lost: 0 });
    expect(report.acknowledged).toBeGreaterThan(KILLS);
    await remove();
  },
  180_000,
);
