import { expect, test } from "vitest";
import { dealOut } from "./find-spans.ts";

test("each sentence gets what lies in it whole, and nothing is given twice", () => {
  const things = [
    { start: 0, end: 4 },
    { start: 8, end: 14 },
    { start: 20, end: 22 },
  ];
  const sentences = [
    { start: 0, end: 10 },
    { start: 11, end: 18 },
    { start: 19, end: 30 },
  ];
  expect(dealOut(things, sentences)).toEqual([[things[0]], [], [things[2]]]);
});
