import { expect, test } from "vitest";
import { NEED, needsOfPeriod } from "./period-needs.ts";

const { point, number, unit, ordinal, part } = NEED;

test.each([
  ["(?:in|over) (?:the )?{n} {unit}", number | unit],
  ["(?:ever )?since {a}", point],
  ["the first week(?: of {year})?", 0],
  ["in (?:{n} {unit}|the {unit})", unit],
  ["the (?:{ordinal}|last) {part}(?! of {a})", part],
  ["the {ordinal} {unit}(?= of {year})", ordinal | unit | point],
  ["[({)]{unit}?", 0],
])("%s", (pattern, needs) => {
  expect(needsOfPeriod(pattern)).toBe(needs);
});
