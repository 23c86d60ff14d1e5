import { expect, test } from "vitest";
import { timeAxis } from "./time-axis.ts";

const JANUARY = { from: "2017-01-01", to: "2017-01-10" };

test("a period takes its share of the axis, its last day included", () => {
  const axis = timeAxis([JANUARY])!;
  expect(axis.place(JANUARY)).toEqual({ start: 0, length: 100 });
  expect(axis.place({ from: "2017-01-06", to: "2017-01-10" })).toEqual({ start: 50, length: 50 });
});

test("a single day among years can still be seen, also at the very end", () => {
  const axis = timeAxis([{ from: "2010-01-01", to: "2020-01-01" }])!;
  const { start, length } = axis.place({ from: "2020-01-01", to: "2020-01-01" });
  expect(length).toBeGreaterThan(1);
  expect(start + length).toBe(100);
});

test("marks whole days, each once", () => {
  const days = timeAxis([{ from: "2017-01-02", to: "2017-01-03" }])!.ticks.map(({ day }) => day);
  expect(days).toEqual([...new Set(days)]);
});

test("without a period there is no axis", () => {
  expect(timeAxis([])).toBeUndefined();
});
