import { expect, test } from "vitest";
import { daysApart } from "./days-apart.ts";

const JANUARY = { from: "2017-01-01", to: "2017-01-31" };

test.each([
  [{ from: "2017-02-03", to: "2017-02-04" }, 3],
  [{ from: "2016-12-01", to: "2016-12-30" }, 2],
  [{ from: "2017-01-15", to: "2017-03-01" }, 0],
  [null, Infinity],
])("%o is that far from January: %s days", (period, days) => {
  expect(daysApart(period, JANUARY)).toBe(days);
});
