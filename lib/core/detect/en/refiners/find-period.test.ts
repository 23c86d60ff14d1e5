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
    "Israel has violated the ceasefire nine times since the talks in Naqoura last month, Lebanon said.",
    [["2025-11-01", "2025-12-30"]],
  ],
  [
    "Israel violated the ceasefire three times at night on 3 December, Lebanon said.",
    [["2025-12-03", "2025-12-03"]],
  ],
  [
    "The truce, which began last year, was violated 12 times by Israel on Sunday, Lebanon said.",
    [["2025-12-28", "2025-12-28"]],
  ],
  [
    "Daily bulletin of the army. Israel violated the ceasefire seven times, Lebanon said.",
    [["2025-12-29", "2025-12-30"]],
  ],
  [
    "Lebanon told L'Orient Today on Monday that Israel had violated the ceasefire 820 times since it began.",
    [["2024-11-27", "2025-12-30"]],
  ],
  [
    "Israel violated the ceasefire in Lebanon 820 times since it began, says the army's report, released on Monday.",
    [["2024-11-27", "2025-12-29"]],
  ],
  [
    "Lebanon told reporters that Israel had violated the ceasefire four times on Sunday.",
    [["2025-12-28", "2025-12-28"]],
  ],
  [
    "Israel violated the ceasefire seven times from 10 to 16 November, Lebanon said. In the seven days before that it did so twice.",
    [
      ["2025-11-10", "2025-11-16"],
      ["2025-11-03", "2025-11-09"],
    ],
  ],
  [
    "Since the ceasefire began Lebanon has counted 820 violations by Israel, seven of them on Sunday alone. Hezbollah committed 12 violations, Israel says.",
    [
      ["2024-11-27", "2025-12-30"],
      ["2025-12-28", "2025-12-28"],
      ["2024-11-27", "2025-12-30"],
    ],
  ],
  [
    "On 26 December Israel broke the ceasefire four times, Lebanon said. Since then it has done so twice.",
    [
      ["2025-12-26", "2025-12-26"],
      ["2025-12-27", "2025-12-30"],
    ],
  ],
  [
    "BEIRUT, Dec. 30 -- Lebanon reported four violations of the ceasefire by Israeli drones and jets on Monday, half as many as on Sunday.",
    [["2025-12-29", "2025-12-29"]],
  ],
  [
    "Between 1 and 7 November Lebanon recorded 12 violations of the ceasefire by Israel, compared with 31 in October, and five by Hezbollah.",
    [
      ["2025-11-01", "2025-11-07"],
      ["2025-11-01", "2025-11-07"],
    ],
  ],
])("which days a figure covers: %s", (text, days) => {
  const periods = mentionsOf(text, around)
    .filter(({ value }) => value !== 31)
    .map(({ period }) => period && [period.from, period.to]);
  expect(periods).toEqual(days);
});
