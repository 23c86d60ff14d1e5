import type { PeriodLexicon } from "../../text/dates.ts";
import { PATTERNS } from "./dictionary/period-patterns.ts";
import { MONTHS, NUMBERS, ORDINALS, UNITS } from "./dictionary/time-words.ts";

/** How English texts speak of time. */
export const PERIODS: PeriodLexicon = {
  months: MONTHS,
  weekdays: { sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 },
  units: UNITS,
  numbers: NUMBERS,
  multiples: { fortnight: 2 },
  ordinals: ORDINALS,
  parts: { half: 2, quarter: 4 },
  namedDays: {
    "christmas eve": [12, 24],
    "christmas day": [12, 25],
    christmas: [12, 25],
    "new year's day": [1, 1],
    "new year's eve": [12, 31],
    "new year": [1, 1],
    "boxing day": [12, 26],
    "end of the year": [12, 31],
    "end of that year": [12, 31],
    "year's end": [12, 31],
  },
  relativeDays: {
    today: 0,
    yesterday: -1,
    tonight: 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "day before yesterday": -2,
    "last night": -1,
    "last evening": -1,
  },
  yearsAgo: {
    "this year": 0,
    "of this year": 0,
    "last year": 1,
    "of last year": 1,
    "the previous year": 1,
  },
  capitalMonths: true,
  dates: [
    "(?:the )?{day}(?:st|nd|rd|th)?(?: of)? {month}(?:,? {year})?",
    "{month} (?:the )?{day}(?:st|nd|rd|th)?(?:,? {year})?",
  ],
  timesOfDay: [
    "(?:the )?(?:start|beginning|middle|end|evening|morning|night|afternoon|early hours|dawn|noon|midnight|midday|close)(?: of| on| to)?",
    "(?:late|early|mid|mid-|midnight|noon|dawn)(?: on)?",
    "\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\.?| hours| o'clock| ?gmt| local time),?(?: on| of)?",
    "\\d{1,2}[:.]\\d\\d,?(?: on| of)?",
    "around|about|the",
  ],
  dayParts: "morning|afternoon|evening|night|noon",
  monthParts: "mid-|early-|late-",
  timeStarts:
    "the start beginning middle end evening morning night afternoon early dawn noon midnight midday close late mid around about",
  anchors:
    "since after overnight night weekend same far now period dawn daybreak midnight noon midday morning daily date reporting minutes moments soon shortly immediately start outset entry",
  patterns: PATTERNS,
};
