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

test.each<[text: string, days: ([string, string] | null)[]]>([
  [
    "Israel violated the ceasefire four times on Sunday, Lebanon said. On the following day it did so twice.",
    [
      ["2025-12-28", "2025-12-28"],
      ["2025-12-29", "2025-12-29"],
    ],
  ],
  [
    "Lebanon counted 14 Israeli violations of the ceasefire on Sunday, compared with 31 the day before.",
    [["2025-12-28", "2025-12-28"]],
  ],
  [
    "On Sunday Israel broke the ceasefire in the worst violation since it took hold in November 2024, Lebanon said.",
    [["2025-12-28", "2025-12-28"]],
  ],
  [
    "Israel committed the 171st violation of the ceasefire on Sunday, Lebanon said.",
    [["2024-11-27", "2025-12-30"]],
  ],
  [
    "Daily bulletin of the army. Israel violated the ceasefire seven times, Lebanon said.",
    [["2025-12-29", "2025-12-30"]],
  ],
])("which days a figure covers: %s", (text, days) => {
  const periods = mentionsOf(text, around)
    .filter(({ value }) => value !== 31)
    .map(({ period }) => period && [period.from, period.to]);
  expect(periods).toEqual(days);
});
