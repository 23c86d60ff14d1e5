import { expect, test } from "vitest";
import { mentionsOf } from "../../../../../test/detect/english.ts";

const around = { published: "2025-12-30" };
const breach = "It was a violation of the ceasefire, Lebanon said.";

test.each<[text: string, days: [string, string] | null]>([
  [`A drone hit a car in Tyre on Sunday. ${breach}`, ["2025-12-28", "2025-12-28"]],
  [
    "Lebanon said on Monday that Israel had broken the ceasefire on Sunday.",
    ["2025-12-28", "2025-12-28"],
  ],
  [`A drone hit a car in Tyre. ${breach}`, null],
  [`The minister said on Sunday that the road was open. ${breach}`, null],
])("which days an accusation covers: %s", (text, days) => {
  const periods = mentionsOf(text, around).map(({ period }) => period && [period.from, period.to]);
  expect(periods).toEqual([days]);
});
