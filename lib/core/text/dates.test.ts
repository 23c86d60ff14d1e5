import { expect, test } from "vitest";
import { PERIODS } from "../detect/en/dates.ts";
import { findPeriods, type PeriodExpression, type Point } from "./dates.ts";

const date = (day: number, month: number, year: number | null = null): Point => ({
  kind: "date",
  day,
  month,
  year,
});
const month = (value: number, year: number | null = null): Point => ({
  kind: "month",
  month: value,
  year,
});

test.each<[string, PeriodExpression]>([
  ["in the past 24 hours", { kind: "last", count: 24, unit: "hour" }],
  ["over the last day", { kind: "last", count: 1, unit: "day" }],
  ["during the previous two months", { kind: "preceding", count: 2, unit: "month" }],
  ["in the previous 24 hours", { kind: "preceding", count: 24, unit: "hour" }],
  ["12 times in a day", { kind: "last", count: 1, unit: "day" }],
  ["on 12 March", { kind: "at", at: date(12, 3) }],
  ["on March 12, 2019", { kind: "at", at: date(12, 3, 2019) }],
  ["on 2019-03-12", { kind: "at", at: date(12, 3, 2019) }],
  ["in March", { kind: "at", at: month(3) }],
  ["in March 2019", { kind: "at", at: month(3, 2019) }],
  ["in July last year", { kind: "at", at: { ...month(7), yearsAgo: 1 } as Point }],
  [
    "between February 2002 and the end of April this year",
    { kind: "between", from: month(2, 2002), to: { ...month(4), yearsAgo: 0 } as Point },
  ],
  ["over the 34 days from 2 April to 5 May", { kind: "between", from: date(2, 4), to: date(5, 5) }],
  ["in the seven days before that", { kind: "before-that", count: 7, unit: "day" }],
  ["since then", { kind: "since-then" }],
  ["since the trilateral statement of 9 November 2020", { kind: "since", from: date(9, 11, 2020) }],
  ["since the surgical strikes of September 29", { kind: "since", from: date(29, 9) }],
  ["on the first night of the truce", { kind: "nth", position: 1, unit: "day" }],
  ["in the first fortnight", { kind: "first", count: 2, unit: "week" }],
  ["since the Doha framework was signed on 15 November", { kind: "since", from: date(15, 11) }],
  ["through the end of last year", { kind: "until-end", unit: "year" }],
  ["in last quarter of 2008", { kind: "part", part: 4, of: 4, year: 2008 }],
  ["in 2019", { kind: "at", at: { kind: "year", year: 2019 } }],
  ["on Sunday", { kind: "at", at: { kind: "weekday", weekday: 0 } }],
  ["on Tuesday, 12 March", { kind: "at", at: { ...date(12, 3), weekday: 2 } as Point }],
  ["of last March", { kind: "at", at: month(3) }],
  ["yesterday", { kind: "at", at: { kind: "relative", days: -1 } }],
  ["between 1 and 7 March 2017", { kind: "between", from: date(1, 3, 2017), to: date(7, 3, 2017) }],
  ["from August 7 to 10", { kind: "between", from: date(7, 8), to: date(10, 8) }],
  [
    "from 6 a.m. on September 22 to 6 a.m. on September 23",
    { kind: "between", from: date(22, 9), to: date(23, 9) },
  ],
  [
    "between the evening of 29 July and dawn on 30 July 2025",
    { kind: "between", from: date(29, 7, 2025), to: date(30, 7, 2025) },
  ],
  ["since 27 November", { kind: "since", from: date(27, 11) }],
  ["since the start of 2020", { kind: "since", from: { kind: "year", year: 2020 } }],
  ["since the ceasefire came into force", { kind: "since-truce", on: null }],
  ["since the Russian-Turkish agreement was signed", { kind: "since-truce", on: null }],
  ["since it took effect last week", { kind: "since-truce", on: null }],
  ["since the truce began on 27 February", { kind: "since-truce", on: date(27, 2) }],
  ["since the 17 October ceasefire", { kind: "since-truce", on: date(17, 10) }],
  ["in the first 11 days", { kind: "first", count: 11, unit: "day" }],
  ["in the first week of the truce", { kind: "first", count: 1, unit: "week" }],
  ["in three weeks of truce", { kind: "first", count: 3, unit: "week" }],
  [
    "in the week to Sunday",
    { kind: "ending", count: 1, unit: "week", to: { kind: "weekday", weekday: 0 } },
  ],
  ["in the three months to June", { kind: "ending", count: 3, unit: "month", to: month(6) }],
  ["in the week of 6 July", { kind: "beginning", count: 1, unit: "week", from: date(6, 7) }],
  [
    "in the second week of July",
    { kind: "slice", position: 2, count: 1, unit: "week", of: month(7) },
  ],
  [
    "in the first ten days of June",
    { kind: "slice", position: 1, count: 10, unit: "day", of: month(6) },
  ],
  [
    "in the second half of June",
    { kind: "slice", position: 2, count: 1, unit: "half", of: month(6) },
  ],
  ["in the first half of the year", { kind: "part", part: 1, of: 2, year: null }],
  ["this year up to July 10", { kind: "year-to", to: date(10, 7) }],
  ["till June 10 this year", { kind: "year-to", to: date(10, 6) }],
  [
    "from Friday evening to Sunday morning",
    {
      kind: "between",
      from: { kind: "weekday", weekday: 5 },
      to: { kind: "weekday", weekday: 0 },
    },
  ],
  ["since mid-June", { kind: "since", from: month(6) }],
  ["on the third day of the truce", { kind: "nth", position: 3, unit: "day" }],
  ["in its second week", { kind: "nth", position: 2, unit: "week" }],
  ["by the end of the tenth day", { kind: "first", count: 10, unit: "day" }],
  [
    "in the two days that followed the entry into force of the truce",
    { kind: "first", count: 2, unit: "day" },
  ],
  ["in the nine days since the recommitment of 1 April", { kind: "first", count: 9, unit: "day" }],
  ["in the two days before the truce", { kind: "before-truce", count: 2, unit: "day" }],
  ["251 for the first week", { kind: "first", count: 1, unit: "week" }],
  ["for the third day running", { kind: "lasting", count: 3, unit: "day" }],
  ["for four consecutive days", { kind: "lasting", count: 4, unit: "day" }],
  ["over the five days of Eid", { kind: "lasting", count: 5, unit: "day" }],
  ["during the same period", { kind: "same" }],
  ["on that day", { kind: "same" }],
  ["the day before", { kind: "earlier", count: 1, unit: "day" }],
  ["two weeks earlier", { kind: "earlier", count: 2, unit: "week" }],
  ["on the following day", { kind: "later", count: 1, unit: "day" }],
  ["since midnight", { kind: "part-of-day" }],
  ["in the early hours", { kind: "part-of-day" }],
  ["its daily bulletin", { kind: "daily" }],
  ["194 of them so far", { kind: "so-far" }],
  ["so far this year", { kind: "this", unit: "year" }],
  ["since the beginning of the year", { kind: "this", unit: "year" }],
  ["last month", { kind: "previous", unit: "month" }],
  ["in the first half of 2020", { kind: "part", part: 1, of: 2, year: 2020 }],
  ["overnight", { kind: "overnight", to: null }],
  ["in the night to Wednesday", { kind: "overnight", to: { kind: "weekday", weekday: 3 } }],
  ["as of 30 August 2021", { kind: "until", to: date(30, 8, 2021) }],
])("%s", (text, expected) => {
  expect(findPeriods(text, PERIODS).map((period) => period.expression)).toEqual([expected]);
});

test.each(["they may march", "Minsk 2", "12 breaches", "for 11 villages"])(
  "%s is no period",
  (text) => {
    expect(findPeriods(text, PERIODS)).toEqual([]);
  },
);

test.each([
  "the second day of talks",
  "in the same period of 2018",
  "the day before the truce",
  "on the first day of the month",
  "before dawn on",
])("no such expression: %s", (text) => {
  const kinds = findPeriods(text, PERIODS).map((period) => period.expression.kind);
  expect(kinds.filter((kind) => /nth|same|earlier|first|part-of-day/.test(kind))).toEqual([]);
});

test("a year that opens the next sentence is not that of a month", () => {
  expect(findPeriods("in January. This year", PERIODS).map(({ expression }) => expression)).toEqual(
    [
      { kind: "at", at: month(1) },
      { kind: "this", unit: "year" },
    ],
  );
});
