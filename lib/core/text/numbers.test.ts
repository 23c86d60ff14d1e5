import { expect, test } from "vitest";
import { COUNTS } from "../detect/en/numbers.ts";
import { findCounts } from "./numbers.ts";

const read = (text: string): string[] =>
  findCounts(text, COUNTS).map(({ value, valueMax, qualifier, per, start, end }) =>
    [
      value ?? "-",
      valueMax,
      qualifier === "exact" ? null : qualifier,
      per,
      `[${text.slice(start, end)}]`,
    ]
      .filter((part) => part !== null)
      .join(" "),
  );

test.each([
  [
    "6,422 breaches, 6.422 breaches, 6 422 breaches",
    ["6422 [6,422]", "6422 [6.422]", "6422 [6 422]"],
  ],
  ["1,00,000 people", ["100000 [1,00,000]"]],
  [
    "twenty-seven, one hundred and five, two thousand three hundred",
    ["27 [twenty-seven]", "105 [one hundred and five]", "2300 [two thousand three hundred]"],
  ],
  ["1.5 million and half a million people", ["1500000 [1.5 million]", "500000 [half a million]"]],
  ["a dozen breaches, two dozen more", ["12 [a dozen]", "24 [two dozen]"]],
  ["scores of attacks", ["- vague [scores]"]],
  ["it fired twice", ["2 [twice]"]],
  ["until June. Nine civilians died", ["9 [Nine]"]],
  ["between 12 and 15 times", ["12 15 range [between 12 and 15]"]],
  ["10-12 or four to six", ["10 12 range [10-12]", "4 6 range [four to six]"]],
  ["rose from 12 to 15", ["12 [12]", "15 [15]"]],
  [
    "no fewer than 14, over 250, nearly 400, up to 30",
    [
      "14 at-least [no fewer than 14]",
      "250 more-than [over 250]",
      "400 about [nearly 400]",
      "30 up-to [up to 30]",
    ],
  ],
  ["30 or more", ["30 at-least [30 or more]"]],
  ["12 violations a day, 90 per week", ["12 day [12]", "90 week [90]"]],
  ["70 breaches in a day", ["70 [70]"]],
  ["killed two civilians and wounding 30.", ["2 [two]", "30 [30]"]],
  ["203 in January, 215 in February", ["203 [203]", "215 [215]"]],
])("%s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  "in 2016",
  "on 12 March",
  "March 12, 2019",
  "12, 13 and 14 March",
  "at 18:30",
  "8.45 a.m.",
  "a 48-hour truce",
  "the 72nd brigade",
  "120-mm shells",
  "Nov 022017",
  "resolution 2254",
  "a woman of 55",
  "aged 12",
  "40 percent",
  "90%",
  "$200 million",
  "11 days",
  "two weeks",
  "no one",
  "one another",
  "2.5 times",
  "F-16 jets",
  "M23",
  "30 km away",
  "20-11-2025",
  "a three-phase deal",
  "Minsk 2",
])("%s is no count", (text) => {
  expect(read(text)).toEqual([]);
});
