import { expect, test } from "vitest";
import { fisher, sideGaps } from "./side-gap.ts";

test("a gap is likely by chance in few claims and not in many", () => {
  // The lady tasting tea: 3 of 4 against 1 of 4.
  expect(fisher({ right: 3, of: 4 }, { right: 1, of: 4 })).toBeCloseTo(0.4857, 4);
  expect(fisher({ right: 90, of: 100 }, { right: 60, of: 100 })).toBeLessThan(0.001);
  expect(fisher({ right: 5, of: 5 }, { right: 9, of: 9 })).toBe(1);
});

test("sides are compared within their conflict only", () => {
  const gaps = sideGaps(
    new Map([
      ["a: North", { right: 9, of: 10 }],
      ["a: South", { right: 2, of: 10 }],
      ["b: East", { right: 1, of: 10 }],
    ]),
  );
  expect(gaps.map(({ conflict, sides }) => [conflict, ...sides])).toEqual([
    ["a", "a: South", "a: North"],
  ]);
});

test("a side of a single claim does not hide a gap between two large ones", () => {
  const [gap] = sideGaps(
    new Map([
      ["a: North", { right: 11, of: 23 }],
      ["a: South", { right: 15, of: 16 }],
      ["a: East", { right: 0, of: 1 }],
      ["a: West", { right: 1, of: 1 }],
    ]),
  );
  expect(gap?.sides).toEqual(["a: North", "a: South"]);
  expect(gap?.chance).toBeLessThan(0.05);
});
