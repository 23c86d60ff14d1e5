import { expect, test } from "vitest";
import type { RowMark } from "../core/feed/row-mark.ts";
import { byDays } from "./by-days.ts";

const row = (position: number, mark: Partial<RowMark>) => ({
  position,
  mark: { subject: "violations" as const, days: null, value: null, of: null, ...mark },
});

test("rows of the same days stand together, those without days last, by what they are about", () => {
  const rows = [
    row(1, { days: { from: 30, to: 40 } }),
    row(2, {}),
    row(3, { days: { from: 10, to: 20 } }),
    row(4, { subject: "killed" }),
    row(5, { days: { from: 30, to: 31 }, subject: "killed" }),
    row(6, { days: { from: 30, to: 40 }, subject: "killed" }),
    row(7, { days: { from: 30, to: 40 } }),
    row(8, {}),
  ];
  expect(byDays(rows).map(({ position }) => position)).toEqual([3, 5, 6, 1, 7, 4, 2, 8]);
});
