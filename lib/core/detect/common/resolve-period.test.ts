import { expect, test } from "vitest";
import { findPeriods } from "../../text/dates.ts";
import { PERIODS } from "../en/dates.ts";
import { resolvePeriod, type PeriodContext } from "./resolve-period.ts";

/** A Wednesday, seven weeks into the truce. */
const context: PeriodContext = {
  published: "2017-02-15",
  truce: { from: "2016-12-30", to: null },
};
const resolve = (words: string, given: PeriodContext = context): string | undefined => {
  const [found] = findPeriods(words, PERIODS);
  const resolved = found && resolvePeriod(found.expression, given);
  return (
    resolved && `${resolved.period.from}..${resolved.period.to} ${resolved.inferred ?? "stated"}`
  );
};

test.each([
  ["in the past 24 hours", "2017-02-14..2017-02-15 date-of-publication"],
  ["over the past two weeks", "2017-02-01..2017-02-15 date-of-publication"],
  ["in January last year", "2016-01-01..2016-01-31 date-of-publication"],
  ["in the past year", "2016-12-30..2017-02-15 date-of-publication"],
  ["on Sunday", "2017-02-12..2017-02-12 date-of-publication"],
  ["on Wednesday", "2017-02-15..2017-02-15 date-of-publication"],
  ["yesterday", "2017-02-14..2017-02-14 date-of-publication"],
  ["from Sunday to Monday", "2017-02-12..2017-02-13 date-of-publication"],
  ["overnight", "2017-02-14..2017-02-15 date-of-publication"],
  ["in January", "2017-01-01..2017-01-31 date-of-publication"],
  ["in February", "2017-02-01..2017-02-15 date-of-publication"],
  ["on 30 December", "2016-12-30..2016-12-30 date-of-publication"],
  ["on 3 March 2016", "2016-03-03..2016-03-03 stated"],
  ["between 30 December and 9 January 2017", "2016-12-30..2017-01-09 stated"],
  ["since 1 January", "2017-01-01..2017-02-15 date-of-publication"],
  ["since the truce took effect", "2016-12-30..2017-02-15 truce-dates"],
  ["in the first 11 days", "2016-12-30..2017-01-09 truce-dates"],
  ["in its first 24 hours", "2016-12-30..2016-12-31 truce-dates"],
  ["in the first week of the truce", "2016-12-30..2017-01-05 truce-dates"],
  ["so far this year", "2017-01-01..2017-02-15 date-of-publication"],
  ["last month", "2017-01-01..2017-01-31 date-of-publication"],
  ["last week", "2017-02-06..2017-02-12 date-of-publication"],
  ["in the first half of 2016", "2016-01-01..2016-06-30 stated"],
  ["over the weekend", "2017-02-11..2017-02-12 date-of-publication"],
  ["in one night", "2017-02-14..2017-02-15 date-of-publication"],
  ["in the first six months of 2016", "2016-01-01..2016-06-30 stated"],
  ["by the end of January", "2016-12-30..2017-01-31 truce-dates"],
  ["on the very first day", "2016-12-30..2016-12-30 truce-dates"],
  ["in the week to Sunday", "2017-02-06..2017-02-12 date-of-publication"],
  ["in the 24 hours to Tuesday morning", "2017-02-13..2017-02-14 date-of-publication"],
  ["in the two months to January", "2016-12-01..2017-01-31 date-of-publication"],
  ["in the week of 6 February", "2017-02-06..2017-02-12 date-of-publication"],
  ["in the second week of January", "2017-01-08..2017-01-14 date-of-publication"],
  ["in the last week of January", "2017-01-25..2017-01-31 date-of-publication"],
  ["in the first ten days of January", "2017-01-01..2017-01-10 date-of-publication"],
  ["in the second half of January", "2017-01-16..2017-01-31 date-of-publication"],
  ["this year up to 10 February", "2017-01-01..2017-02-10 date-of-publication"],
  ["on the third day of the truce", "2017-01-01..2017-01-01 truce-dates"],
  ["in its second week", "2017-01-06..2017-01-12 truce-dates"],
  ["in its second month", "2017-01-30..2017-02-15 truce-dates"],
  ["in the two days before the truce", "2016-12-28..2016-12-29 truce-dates"],
  ["for the third day running", "2017-02-13..2017-02-15 date-of-publication"],
  ["over the five days of the holiday", "2017-02-11..2017-02-15 date-of-publication"],
  ["the day before", "2017-02-14..2017-02-14 date-of-publication"],
  ["since midnight", "2017-02-15..2017-02-15 date-of-publication"],
  ["in its daily report", "2017-02-14..2017-02-15 date-of-publication"],
  ["194 so far", "2016-12-30..2017-02-15 truce-dates"],
  ["by 17:00 on Tuesday", "2017-02-14..2017-02-14 date-of-publication"],
  ["last weekend", "2017-02-11..2017-02-12 date-of-publication"],
  ["over the course of a week", "2017-02-08..2017-02-15 date-of-publication"],
  ["in a 24-hour period", "2017-02-14..2017-02-15 date-of-publication"],
  ["since last Friday", "2017-02-10..2017-02-15 date-of-publication"],
  ["since last month", "2017-01-01..2017-02-15 date-of-publication"],
  ["since September last year", "2016-09-01..2017-02-15 date-of-publication"],
  ["on 10 May last year", "2016-05-10..2016-05-10 date-of-publication"],
  ["in the first half of last year", "2016-01-01..2016-06-30 date-of-publication"],
  ["in the last quarter of 2016", "2016-10-01..2016-12-31 stated"],
  ["in January and February", "2017-01-01..2017-02-15 date-of-publication"],
  ["the year to date", "2017-01-01..2017-02-15 date-of-publication"],
  ["two days ago", "2017-02-13..2017-02-13 date-of-publication"],
  ["the day before yesterday", "2017-02-13..2017-02-13 date-of-publication"],
  ["for a second consecutive night", "2017-02-14..2017-02-15 date-of-publication"],
  ["between midnight and 6 a.m.", "2017-02-15..2017-02-15 date-of-publication"],
  ["from its first day to the end of January", "2016-12-30..2017-01-31 truce-dates"],
  ["from the start of the truce until 10 January", "2016-12-30..2017-01-10 truce-dates"],
  ["since the truce took effect on 2 January", "2017-01-02..2017-02-15 date-of-publication"],
  ["since the truce was agreed on 29 December", "2016-12-30..2017-02-15 truce-dates"],
  ["from 30 December to the end of the year", "2016-12-30..2016-12-31 date-of-publication"],
  ["on the second 196", "2016-12-31..2016-12-31 truce-dates"],
  ["in the last five months of 2016", "2016-08-01..2016-12-31 stated"],
  ["in the last two weeks of January", "2017-01-18..2017-01-31 date-of-publication"],
  ["in the 24 hours before 6 a.m. on Monday", "2017-02-12..2017-02-13 date-of-publication"],
  ["in the 24 hours ending at 18:00 on Monday", "2017-02-12..2017-02-13 date-of-publication"],
  ["on the night the truce took effect", "2016-12-30..2016-12-30 truce-dates"],
  ["since its entry into force", "2016-12-30..2017-02-15 truce-dates"],
  ["since the ceasefire began six weeks ago", "2016-12-30..2017-02-15 truce-dates"],
  ["six weeks into the truce", "2016-12-30..2017-02-15 truce-dates"],
  ["within hours of the truce", "2016-12-30..2016-12-30 truce-dates"],
  ["since then", "2016-12-30..2017-02-15 truce-dates"],
  ["through 10 January", "2016-12-30..2017-01-10 truce-dates"],
  ["during the month", "2017-01-15..2017-02-15 date-of-publication"],
  ["during the reporting period", "2017-02-14..2017-02-15 date-of-publication"],
])("%s", (words, expected) => {
  expect(resolve(words)).toBe(expected);
});

test.each([
  ["on the same day", "2017-02-06..2017-02-06"],
  ["the day before", "2017-02-05..2017-02-05"],
  ["a week earlier", "2017-01-30..2017-01-30"],
  ["on the following day", "2017-02-07..2017-02-07"],
  ["since midnight", "2017-02-06..2017-02-06"],
  ["in the previous 24 hours", "2017-02-05..2017-02-05"],
  ["in the 24 hours before that", "2017-02-05..2017-02-05"],
  ["since then", "2017-02-07..2017-02-15"],
])("seen from the days spoken of last: %s", (words, expected) => {
  const anchor = { from: "2017-02-06", to: "2017-02-06" };
  expect(resolve(words, { ...context, anchor })).toBe(`${expected} previous-sentence`);
});

test.each([
  ["during the month", "2017-01-01..2017-01-31"],
  ["in the period under review", "2017-01-01..2017-01-31"],
  ["on the last day", "2017-01-31..2017-01-31"],
  ["since then", "2017-02-01..2017-02-15"],
])("seen from a month spoken of last: %s", (words, expected) => {
  const anchor = { from: "2017-01-01", to: "2017-01-31" };
  expect(resolve(words, { ...context, anchor })).toBe(`${expected} previous-sentence`);
});

test.each([
  "between 10 and 12 violations",
  "hours after the truce was announced",
  "in the month of calm that",
])("no time: %s", (words) => {
  expect(resolve(words)).toBeUndefined();
});

test("a sentence that begins with this year gives no year to the one before", () => {
  expect(resolve("in January. This year's count", { published: "2018-02-06", truce: null })).toBe(
    "2018-01-01..2018-01-31 date-of-publication",
  );
  expect(resolve("in May and 12 in June", { ...context, published: "2017-07-01" })).toBe(
    "2017-05-01..2017-05-31 date-of-publication",
  );
});

test("nothing breaks a truce after its end", () => {
  const truce = { from: "2016-10-20", to: "2016-10-22" };
  expect(resolve("since the truce began", { published: "2017-02-15", truce })).toBe(
    "2016-10-20..2016-10-22 truce-dates",
  );
  expect(resolve("on the last day of the truce", { published: "2017-02-15", truce })).toBe(
    "2016-10-22..2016-10-22 truce-dates",
  );
});

test("a day of the week tells the year, and the day of a short truce", () => {
  const truce = { from: "2020-03-06", to: null };
  const undated = { published: null, truce: { ...truce, to: "2024-11-26" } };
  expect(resolve("on Wednesday 2 June", undated)).toBe("2021-06-02..2021-06-02 truce-dates");
  const days = { from: "2012-10-26", to: "2012-10-29" };
  expect(resolve("on Saturday", { published: null, truce: days })).toBe(
    "2012-10-27..2012-10-27 truce-dates",
  );
});

test("without a day of publication, what is relative to it cannot be told", () => {
  const undated = { ...context, published: null };
  expect(resolve("in the past 24 hours", undated)).toBeUndefined();
  expect(resolve("on Sunday", undated)).toBeUndefined();
  expect(resolve("since the truce began", undated)).toBeUndefined();
  expect(resolve("in March 2017", undated)).toBe("2017-03-01..2017-03-31 stated");
});

test("a day without its year falls into the truce where only one year does", () => {
  const truce = { from: "2012-10-26", to: "2012-10-30" };
  expect(resolve("on 27 October", { published: null, truce })).toBe(
    "2012-10-27..2012-10-27 truce-dates",
  );
  expect(resolve("on 27 October", { published: "2019-01-01", truce })).toBe(
    "2012-10-27..2012-10-27 truce-dates",
  );
  const long = { from: "2003-11-26", to: "2021-02-24" };
  expect(resolve("on 27 October", { published: null, truce: long })).toBeUndefined();
});
