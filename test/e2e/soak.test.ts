import { expect, test } from "vitest";
import { BROWSER_KINDS } from "../../scripts/set-up/browser-places.ts";
import { growths } from "../bench/soak/growth.ts";
import { soak } from "../bench/soak/soak.ts";

/** One page script with what it marks holds about half a megabyte: a tenth of the visits would be seen. */
const MOST_BYTES = 2e6;

test.each(BROWSER_KINDS)(
  "sixty visits in %s leave nothing behind",
  { timeout: 300_000 },
  async (kind) => {
    const weights = await soak(kind, { visits: 60, weighings: 10 });
    expect(weights).toHaveLength(10);
    expect(growths(weights).filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  },
);
