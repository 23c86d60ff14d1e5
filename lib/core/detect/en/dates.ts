import type { PeriodLexicon } from "../../text/dates.ts";

const MONTHS: Record<string, number> = {};
"january february march april may june july august september october november december"
  .split(" ")
  .forEach((month, position) => {
    MONTHS[month] = position + 1;
    if (month.length > 4) MONTHS[month.slice(0, 3)] = position + 1;
  });
MONTHS.sept = 9;

/** Names of months and their abbreviations, in lower case. */
export const MONTH_WORDS = Object.keys(MONTHS);

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
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

/** What a text calls a truce, for "since the truce". */
const TRUCE =
  "(?:ceasefire|cease-fire|cease fire|truce|armistice|cessation of hostilities|cessation|agreement|accord|deal|understanding|moratorium|lull|de-escalation|disengagement|arrangement|pact|regime of silence|silence|calm|pause|protocol|memorandum)";
const BEGAN =
  "(?:(?:has |had )?(?:was |were )?(?:first )?(?:came|come|comes|went|entered|took|taken|began|begun|begins|started|signed|agreed|declared|announced|reached|implemented|introduced|established|concluded|brokered|adopted|renewed|imposed)(?: (?:into|to))?(?: (?:force|effect|place|hold|being))?)";
/** Up to five words between "the" and the truce: "the latest Russian-Turkish". */
const WORDS = "(?:[^\\s,;:()]{1,24} ){0,5}";

const OVER_STARTS = "in over during within for of on throughout";
const OVER = "(?:(?:in|over|during|within|for|of|on|throughout) )?";

/** How English texts speak of time. */
export const PERIODS: PeriodLexicon = {
  months: MONTHS,
  weekdays: { sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 },
  units: {
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
  },
  numbers: NUMBERS,
  ordinals: { first: 1, second: 2, third: 3, fourth: 4, last: 2 },
  parts: { half: 2, quarter: 4 },
  namedDays: {
    "christmas eve": [12, 24],
    "christmas day": [12, 25],
    christmas: [12, 25],
    "new year's day": [1, 1],
    "new year's eve": [12, 31],
    "new year": [1, 1],
    "boxing day": [12, 26],
  },
  relativeDays: {
    today: 0,
    yesterday: -1,
    tonight: 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "last night": -1,
    "last evening": -1,
  },
  capitalMonths: true,
  dates: [
    "(?:the )?{day}(?:st|nd|rd|th)?(?: of)? {month}(?:,? {year})?",
    "{month} (?:the )?{day}(?:st|nd|rd|th)?(?:,? {year})?",
  ],
  timesOfDay: [
    "(?:the )?(?:start|beginning|end|evening|morning|night|afternoon|early hours|dawn|noon|midnight|midday|close)(?: of| on| to)?",
    "(?:late|early|mid|mid-|midnight|noon|dawn)(?: on)?",
    "\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\.?| hours| o'clock| ?gmt| local time),?(?: on| of)?",
    "\\d{1,2}[:.]\\d\\d,?(?: on| of)?",
    "around|about|the",
  ],
  timeStarts:
    "the start beginning end evening morning night afternoon early dawn noon midnight midday close late mid around about",
  anchors: "since after overnight night weekend",
  patterns: [
    ["part", `${OVER_STARTS} the`, `${OVER}the first {n} months of (?:the year )?{year}`],
    ["between", "between from", "(?:between|from) {a} (?:and|to|till|until|through|up to) {b}"],
    ["between", "on {a}", "(?:on )?{a}(?: ?- ?| to | and | & | through | until )(?:on )?{b}"],
    [
      "since-truce",
      "since after",
      `(?:since|after) (?:it|they|this|that|hostilities) ${BEGAN}(?: [a-z-]{1,12}){0,2}`,
    ],
    [
      "since-truce",
      "since",
      `since (?:the |its |a |an |this |that )?{date} ${TRUCE}(?: ${BEGAN})?`,
    ],
    [
      "since-truce",
      "since",
      `since (?:the |its |a |an |this |that |their )?${WORDS}${TRUCE}(?:'s)?(?: ${BEGAN})?(?: (?:on|of|from) {a})?`,
    ],
    ["since", "ever since", "(?:ever )?since {a}"],
    [
      "this",
      "since from",
      "(?:since|from) the (?:start|beginning|turn) of (?:the|this) (?:current )?{unit}(?: so far)?",
    ],
    [
      "last",
      `${OVER_STARTS} the past last previous preceding latest recent`,
      `${OVER}(?:the )?(?:past|last|previous|preceding|latest|recent) {n}[ -]{unit}`,
    ],
    [
      "last",
      `${OVER_STARTS} the past`,
      "(?:(?:in|over|during|within|throughout) )?(?:the )?past {unit}",
    ],
    [
      "last",
      "in over during within throughout",
      "(?:in|over|during|within|throughout) (?:the )?(?:last|preceding|latest) {unit}",
    ],
    [
      "first",
      `${OVER_STARTS} the its their first initial opening`,
      `${OVER}(?:the |its |their )?(?:first|initial|opening) {n}[ -]{unit}(?: of (?:the |its )?${WORDS}${TRUCE})?`,
    ],
    [
      "first",
      `${OVER_STARTS} the its their first`,
      `${OVER}(?:(?:the|its|their) )?(?:very )?(?:first|initial|opening) {unit}(?: of (?:the |its )?${WORDS}${TRUCE})?`,
    ],
    [
      "first",
      "in over during within",
      `(?:in|over|during|within) (?:the )?{n} {unit} (?:of|since) (?:the |its )?${WORDS}${TRUCE}(?: ${BEGAN})?`,
    ],
    [
      "last",
      "in over within less just under only single {n}",
      "(?:in|over|within) (?:less than |just |under |a single |only )?{n} {unit}(?! (?:of|since))",
    ],
    [
      "this",
      "so far to date in during this",
      "(?:so far |to date )?(?:in |during )?this {unit}(?!'s)(?: so far)?",
    ],
    [
      "previous",
      "in during over the last previous",
      "(?:in |during |over )?(?:the )?(?:last|previous) {unit}(?!'s)",
    ],
    [
      "part",
      "in during over for the",
      "(?:in |during |over |for )?the {ordinal} {part}(?: of (?:the year )?{year})?",
    ],
    [
      "overnight",
      "overnight in during at last",
      "overnight(?: (?:to|into|on) {a})?|(?:in|during) the night (?:to|into|of) {b}|(?:in|during) (?:the|one|a single) night",
    ],
    [
      "weekend",
      "over during on at this the",
      "(?:over|during|on|at) (?:the|this|this past) (?:past |last )?weekend",
    ],
    ["until", "as by until till up", "(?:as of|by|until|till|up to) {a}"],
    [
      "at",
      "on in during throughout for of over early late the {a}",
      "(?:(?:on|in|during|throughout|for|of|over|early on|late on) )?(?:the )?{date}",
    ],
    [
      "at",
      "in during throughout for of over",
      "(?:in|during|throughout|for|of|over) (?:late |early |the year )?{a}",
    ],
  ],
};
