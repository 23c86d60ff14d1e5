import { expect, test } from "vitest";
import { addDays, daysIn, intersect, overlap, periodSchema } from "./period.ts";

test("a period counts both its days", () => {
  expect(daysIn({ from: "2016-12-30", to: "2017-01-09" })).toBe(11);
  expect(addDays("2016-12-30", 10)).toBe("2017-01-09");
});

test("a period that ends before it begins, or names no day, is refused", () => {
  expect(periodSchema.safeParse({ from: "2017-01-02", to: "2017-01-01" }).success).toBe(false);
  expect(periodSchema.safeParse({ from: "2017-02-30", to: "2017-03-01" }).success).toBe(false);
});

test("overlap is shared days over all days", () => {
  const week = { from: "2017-01-01", to: "2017-01-07" };
  const days11 = { from: "2016-12-30", to: "2017-01-09" };
  expect(overlap(week, days11)).toBeCloseTo(7 / 11);
  expect(overlap(week, { from: "2017-02-01", to: "2017-02-02" })).toBe(0);
  expect(intersect(week, days11)).toEqual(week);
});
