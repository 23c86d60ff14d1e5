import { expect, test } from "vitest";
import { addDays, dayNumber, daysIn, intersect, overlap, periodSchema } from "./period.ts";

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

test("days are counted as the calendar has them, leap years and centuries too", () => {
  for (const day of [
    "1970-01-01",
    "2000-02-29",
    "1900-02-28",
    "2024-03-01",
    "0400-12-31",
    "9999-12-31",
  ])
    expect(dayNumber(day)).toBe(Date.parse(day) / 86_400_000);
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2023-02-28", 1)).toBe("2023-03-01");
  expect(addDays("2000-03-01", -1)).toBe("2000-02-29");
  expect(addDays("1900-03-01", -1)).toBe("1900-02-28");
  expect(addDays("1999-12-31", 1)).toBe("2000-01-01");
  expect(addDays("0001-01-01", -1)).toBe("0000-12-31");
});
