import { readWords, type Words } from "./word.ts";
import { compilePeriods, type PeriodReader } from "./period-pattern.ts";

export const UNITS = ["hour", "day", "week", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

/** The year of a day or month, as a text names it. */
export interface YearOfPoint {
  year: number | null;
  /** "July last year": 1. */
  yearsAgo?: number;
}

/** A day, month or year as a text names it; what it leaves out is null. */
export type Point =
  | ({ kind: "date"; day: number; month: number | null; weekday?: number } & YearOfPoint)
  | ({ kind: "month"; month: number } & YearOfPoint)
  | { kind: "year"; year: number }
  /** 0 = Sunday. */
  | { kind: "weekday"; weekday: number }
  /** 0 = today, -1 = yesterday. */
  | { kind: "relative"; days: number };

/** What a text says about the days that something covers, before anything is known about the truce. */
export type PeriodExpression =
  | { kind: "at"; at: Point }
  | { kind: "between"; from: Point; to: Point }
  | { kind: "since"; from: Point }
  /** "since then": from the end of the days spoken of last */
  | { kind: "since-then" }
  | { kind: "until"; to: Point }
  /** "in the past 24 hours" */
  | { kind: "last"; count: number; unit: Unit }
  /** "in the previous 24 hours": the last ones, or those before the ones spoken of */
  | { kind: "preceding"; count: number; unit: Unit }
  /** "in the seven days before": before the days spoken of last */
  | { kind: "before-that"; count: number; unit: Unit }
  /** "through the end of last year" */
  | { kind: "until-end"; unit: Unit }
  /** "last month" */
  | { kind: "previous"; unit: Unit }
  /** "since last month" */
  | { kind: "since-previous"; unit: Unit }
  /** "two days ago" */
  | { kind: "ago"; count: number; unit: Unit }
  /** "so far this year" */
  | { kind: "this"; unit: Unit }
  /** "in the first 11 days" (of the truce) */
  | { kind: "first"; count: number; unit: Unit }
  /** "on its second day", "in the third week" (of the truce) */
  | { kind: "nth"; position: number; unit: Unit }
  /** "on the last day", "in its final week": of the days spoken of last, else of the truce */
  | { kind: "last-of"; unit: Unit }
  /** "from the first day of the truce to the end of March" */
  | { kind: "truce-to"; to: Point }
  /** "in the week to Sunday", "the three months ending in June" */
  | { kind: "ending"; count: number; unit: Unit; to: Point }
  /** "in the week of 6 July" */
  | { kind: "beginning"; count: number; unit: Unit; from: Point }
  /** "in the second week of July", "the first ten days of June", "the last week of May" (position 0) */
  | { kind: "slice"; position: number; count: number; unit: Unit | "half"; of: Point }
  /** "this year until 10 June" */
  | { kind: "year-to"; to: Point }
  /** "in the two days before the truce" */
  | { kind: "before-truce"; count: number; unit: Unit }
  /** "for the third day running", "over the five days of Eid": so many, the last of them today */
  | { kind: "lasting"; count: number; unit: Unit }
  /** "on that day", "in the same period": the days spoken of last */
  | { kind: "same" }
  /** "during the month": the last one spoken of, else the last of its length */
  | { kind: "whole"; unit: Unit }
  /** "the day before", "two weeks earlier": seen from the days spoken of last, else from today */
  | { kind: "earlier"; count: number; unit: Unit }
  /** "the following day" */
  | { kind: "later"; count: number; unit: Unit }
  /** "since midnight", "before dawn": of the day spoken of last, else of today */
  | { kind: "part-of-day" }
  /** "in its daily bulletin": the last day and night */
  | { kind: "daily" }
  /** "during the reporting period": what the text says that it covers, else the last day and night */
  | { kind: "reporting" }
  /** "194 so far" */
  | { kind: "so-far" }
  /** `on`: its first day, where the text names it. */
  | { kind: "since-truce"; on: Point | null }
  | { kind: "overnight"; to: Point | null }
  /** The last Saturday and Sunday. */
  | { kind: "weekend" }
  /** "the second quarter of 2020": `of` is how many parts a year has. */
  | ({ kind: "part"; part: number; of: number } & YearOfPoint);

export interface FoundPeriod {
  /** With its preposition: "in March", "since the truce began". */
  start: number;
  end: number;
  expression: PeriodExpression;
}

/**
 * `starts`: the words that can stand first, and second unless they tell a period themselves, separated by
 * spaces; {a} for a point, {n} for a number.
 */
export type PeriodPattern = readonly [
  kind: PeriodExpression["kind"],
  starts: string,
  pattern: string,
];

/**
 * How a language speaks of time. Words in lower case, apostrophes straight. Patterns are regular
 * expressions in which {n} is a number, {unit} a unit, {a} and {b} are points, {date} a point other than a bare year, {year} {ordinal} {part} what
 * they say; a space is a space.
 */
export interface PeriodLexicon {
  months: Readonly<Record<string, number>>;
  weekdays: Readonly<Record<string, number>>;
  units: Readonly<Record<string, Unit>>;
  /** "two", "eleven": what {n} can be besides digits. */
  numbers: Readonly<Record<string, number>>;
  /** How many units a word counts by itself: "fortnight": 2. */
  multiples?: Readonly<Record<string, number>>;
  ordinals: Readonly<Record<string, number>>;
  /** How many a year has: "half": 2, "quarter": 4. */
  parts: Readonly<Record<string, number>>;
  /** "christmas eve": [12, 24]. */
  namedDays: Readonly<Record<string, readonly [month: number, day: number]>>;
  relativeDays: Readonly<Record<string, number>>;
  /** After a day or month instead of its year: "last year": 1. */
  yearsAgo?: Readonly<Record<string, number>>;
  /** Month names are written with a capital, so that "may" and "march" are none. */
  capitalMonths: boolean;
  /** With {day} {month} {year}. */
  dates: readonly string[];
  /** What may stand before a point without changing its day: "the evening of", "6 a.m. on". */
  timesOfDay: readonly string[];
  /** What may follow a day of the week: "Friday evening". */
  dayParts: string;
  /** What may be joined to the name of a month: "mid-". */
  monthParts: string;
  /** The words that those begin with, besides digits. */
  timeStarts: string;
  /** Words without which no pattern matches, besides digits and the names above: "since overnight". */
  anchors: string;
  /** The first that matches at a place wins. */
  patterns: readonly PeriodPattern[];
}

const compiled = new WeakMap<PeriodLexicon, PeriodReader>();

/**
 * All expressions of time of a text that can say what a count covers, in its order. `words` are those of
 * the text, where the caller has read them already.
 */
export function findPeriods(
  text: string,
  lexicon: PeriodLexicon,
  words: Words = readWords(text),
): FoundPeriod[] {
  let reader = compiled.get(lexicon);
  if (!reader) {
    reader = compilePeriods(lexicon);
    compiled.set(lexicon, reader);
  }
  return reader.find(text, words);
}
