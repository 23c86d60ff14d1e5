import type { Unit } from "../../../text/dates.ts";

/** Names of months and their abbreviations, in lower case. */
export const MONTHS: Record<string, number> = {};
"january february march april may june july august september october november december"
  .split(" ")
  .forEach((month, position) => {
    MONTHS[month] = position + 1;
    if (month.length > 4) MONTHS[month.slice(0, 3)] = position + 1;
  });
MONTHS.sept = 9;

/** What counts units of time, besides digits. */
export const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  "couple of": 2,
  couple: 2,
  few: 3,
  several: 3,
  dozen: 12,
  "twenty-four": 24,
  "twenty four": 24,
  "twenty-one": 21,
  "forty-eight": 48,
  "seventy-two": 72,
  thirty: 30,
  "thirty-six": 36,
  sixty: 60,
  ninety: 90,
  hundred: 100,
};
"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
  .split(" ")
  .forEach((word, position) => {
    NUMBERS[word] = position + 1;
  });

/** 0 is the last one, of however many. */
export const ORDINALS: Record<string, number> = { last: 0, final: 0 };
"first second third fourth fifth sixth seventh eighth ninth tenth"
  .split(" ")
  .forEach((word, position) => {
    ORDINALS[word] = position + 1;
  });

/** One of a kind or several. */
export const UNITS: Record<string, Unit> = {
  hour: "hour",
  hours: "hour",
  hrs: "hour",
  day: "day",
  days: "day",
  week: "week",
  weeks: "week",
  fortnight: "week",
  month: "month",
  months: "month",
  year: "year",
  years: "year",
};
