import type { PeriodLexicon } from "../../text/dates.ts";
import { MONTHS, NUMBERS, ORDINALS, UNITS } from "./dictionary/time-words.ts";

/** What a text calls a truce, for "since the truce". */
const TRUCE =
  "(?:ceasefire|cease-fire|cease fire|truce|armistice|cessation of hostilities|cessation|agreement|accord|deal|understanding|moratorium|lull|de-escalation|disengagement|arrangement|pact|regime of silence|silence|calm|pause|protocol|memorandum|recommitment)";
const BEGAN =
  "(?:(?:has |had )?(?:was |were )?(?:first )?(?:came|come|comes|went|entered|took|taken|began|begun|begins|started|signed|agreed|declared|announced|reached|implemented|introduced|established|concluded|brokered|adopted|renewed|imposed)(?: (?:into|to))?(?: (?:force|effect|place|hold|being))?)";
/** Up to five words between "the" and the truce: "the latest Russian-Turkish". */
const WORDS = "(?:[^\\s,;:()]{1,24} ){0,5}";

/** "at sunset on Monday", "of 1 April" */
const ON_DAY = "(?: at [a-z0-9.:]{1,8})? (?:on|of|in|from) {a}";
/** "the day before", but not "the day before the truce". */
const NOT_OF_EVENT =
  "(?: that(?= (?:the|they|it|its|their|there|was|were|had)\\b|[,.;]|$)|(?! (?:the|its|it|a|an|this|that|their|they|he|she|his|her|yesterday|[a-z]{3,6}day|christmas|new)\\b))";
/** "the first two months and a half of 2018" are none of a truce. */
const NOT_OF_YEAR = "(?!(?: and a half)? of (?:(?:the|this|last) year|(?:19|20)\\d\\d))";
const NOT_OF_DAY = "(?! (?:of|on|to|until|till|yesterday|last|[a-z]{3,6}day|\\d))";

const OVER_STARTS = "in over during within for of on throughout";
const OVER = "(?:(?:in|over|during|within|for|of|on|throughout) )?";

/** How English texts speak of time. */
export const PERIODS: PeriodLexicon = {
  months: MONTHS,
  weekdays: { sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 },
  units: UNITS,
  numbers: NUMBERS,
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
  yearsAgo: { "this year": 0, "of this year": 0, "last year": 1, "of last year": 1 },
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
  dayParts: "morning|afternoon|evening|night|noon",
  monthParts: "mid-|early-|late-",
  timeStarts:
    "the start beginning end evening morning night afternoon early dawn noon midnight midday close late mid around about",
  anchors:
    "since after overnight night weekend same far now period dawn daybreak midnight noon midday morning daily date reporting",
  patterns: [
    [
      "part",
      `${OVER_STARTS} the`,
      `${OVER}the (?:first|initial|opening) {n}(?: and a half)? months(?: and a half)? of (?:(?:the|this) year(?! (?:19|20)\\d\\d)|(?:the year )?{year})`,
    ],
    [
      "between",
      `${OVER_STARTS} the between from`,
      `(?:${OVER}the (?:{n} )?{unit} )?(?:between|from) {a} (?:and|to|till|until|through|up to) {b}`,
    ],
    [
      "ending",
      `${OVER_STARTS} the`,
      `${OVER}the (?:{n} )?{unit} (?:to|until|till|up to|ending|ended|ending on|ending in) {a}`,
    ],
    [
      "beginning",
      `${OVER_STARTS} the`,
      `${OVER}the (?:{n} )?{unit} (?:(?<=week )of|from|beginning|starting|that began|commencing)(?: on)? {date}`,
    ],
    [
      "year-to",
      "this so till until up by",
      "(?:so far )?this year,? (?:till|until|up to|to|as of) {a}|(?:till|until|up to|by) {b} (?:of )?this year",
    ],
    [
      "slice",
      `${OVER_STARTS} the`,
      `${OVER}the (?:{ordinal}|final|initial|opening) (?:{part}|{unit}) of {date}`,
    ],
    ["slice", `${OVER_STARTS} the`, `${OVER}the (?:first|initial|opening) {n} {unit} of {date}`],
    [
      "between",
      "on in during over the {a}",
      "(?:on |(?:in|during|over) the (?:[a-z]+ )?(?:months|days) of )?{a}(?: ?- ?| to | and | & | through | until )(?:on )?{b}",
    ],
    [
      "before-truce",
      "in over during within throughout the",
      `(?:in|over|during|within|throughout) the (?:{n} )?{unit} (?:before|preceding|prior to|leading up to) (?:(?:the |its |this |that )?${WORDS}${TRUCE}|it)`,
    ],
    [
      "lasting",
      "for a the its their",
      "for (?:a|the|its|their) (?!first\\b){ordinal} (?:consecutive |straight |successive )?{unit}(?: (?:running|in a row|in succession|straight))?",
    ],
    ["lasting", "for {n}", "for {n} {unit} (?:running|in a row|on end)"],
    ["lasting", "for {n}", "for {n} (?:straight|consecutive|successive) {unit}"],
    [
      "same",
      "in on for during over within throughout the that this these those same",
      "(?:(?:in|on|for|during|over|within|throughout) )?(?:the|that|this|these|those) same (?:{n} )?(?:date|night|evening|morning|afternoon|period|{unit})(?! (?:of|in|last|a|one|the previous|as))",
    ],
    [
      "same",
      "in on for during over within throughout that those",
      "(?:(?:in|on|for|during|over|within|throughout) )?(?:that|those) (?:single |one )?(?:{n} )?(?:night|evening|morning|afternoon|period|{unit})(?! (?:of|in|when|last))",
    ],
    [
      "before-that",
      "in during over",
      `(?:in|during|over) the {n} {unit} (?:before|earlier)${NOT_OF_EVENT}`,
    ],
    [
      "earlier",
      "on in during over the",
      `(?:(?:on|in|during|over) )?the {unit} (?:before|earlier)${NOT_OF_EVENT}`,
    ],
    ["earlier", "{n}", `{n} {unit} (?:earlier|before|previously)${NOT_OF_EVENT}`],
    [
      "earlier",
      "on in during over the",
      "(?:(?:on|in|during|over) )?the (?:previous|preceding|prior) {unit}(?!'s)",
    ],
    [
      "later",
      "on in during over the",
      "(?:(?:on|in|during|over) )?the (?:next|following) {unit}(?! (?:of|after))",
    ],
    ["later", "on the", `(?:on )?the {unit} after${NOT_OF_EVENT}`],
    ["later", "{n}", "{n} {unit} later"],
    [
      "since-truce",
      "since after",
      `(?:since|after) (?:it|they|this|that|hostilities) ${BEGAN}(?:${ON_DAY}|(?: [a-z-]{1,12}){0,2})`,
    ],
    [
      "since-truce",
      "since",
      `since (?:the |its |a |an |this |that )?{date} ${TRUCE}(?: ${BEGAN})?`,
    ],
    [
      "since-truce",
      "since",
      `since (?:the |its |a |an |this |that |their )?${WORDS}${TRUCE}(?:'s)?(?: ${BEGAN})?(?:${ON_DAY})?`,
    ],
    ["since", "ever since", "(?:ever )?since {a}"],
    [
      "since-then",
      "since ever from",
      "(?:ever )?since(?: then| that (?:time|day|date|moment)|(?=[,.;]|$))|from then on",
    ],
    [
      "this",
      "since from",
      "(?:since|from) the (?:start|beginning|turn) of (?:the|this) (?:current )?{unit}(?: so far)?",
    ],
    [
      "last",
      `${OVER_STARTS} the past last latest recent`,
      `${OVER}(?:the )?(?:past|last|latest|recent) {n}[ -]{unit}`,
    ],
    [
      "preceding",
      `${OVER_STARTS} the previous preceding`,
      `${OVER}(?:the )?(?:previous|preceding) {n}[ -]{unit}`,
    ],
    [
      "earlier",
      "in during over the",
      "(?:in|during|over) the (?:previous|preceding) (?:reporting )?period",
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
      `${OVER}(?:the |its |their )?(?:first|initial|opening) {n}[ -]{unit}(?: of (?:the |its )?${WORDS}${TRUCE})?${NOT_OF_YEAR}`,
    ],
    [
      "first",
      `${OVER_STARTS} the its their first`,
      `${OVER}(?:(?:the|its|their) )?(?:very )?(?:first|initial|opening) {unit}(?: of (?:the |its )?${WORDS}${TRUCE})?(?! of)`,
    ],
    [
      "first",
      "in over during within the its",
      `(?:in|over|during|within) (?:the |its )?{n} {unit} (?:of|since|after|following|(?:that|which) (?:have |had )?(?:followed|passed since|elapsed since)) (?:the |its )?${WORDS}${TRUCE}(?: ${BEGAN})?(?:${ON_DAY})?`,
    ],
    [
      "first",
      "by until up through",
      `(?:by|until|up to|through) (?:the end of )?(?:the|its) {ordinal} {unit}(?: of (?:the |its )?${WORDS}${TRUCE})?(?! of)`,
    ],
    [
      "nth",
      `${OVER_STARTS} on the its their`,
      `(?:(?:in|over|during|within|for|of|on) )?(?:the|its|their) (?:full )?{ordinal} (?:full )?{unit}(?: of (?:the |its |this |that )?${WORDS}${TRUCE})?(?! (?:of|in|running))`,
    ],
    [
      "nth",
      "on day",
      `(?:on )?day {n}(?: of (?:the |its |this |that )?${WORDS}${TRUCE})?(?! (?:of|in))`,
    ],
    [
      "lasting",
      "in on over during throughout the",
      "(?:in|on|over|during|throughout) the {n} {unit} of",
    ],
    [
      "last",
      "in over within less just under only single {n}",
      "(?:in|over|within) (?:(?:less than |just |under |only )?{n}|a single) {unit}(?! (?:of|since))",
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
      "(?:in |during |over |for )?the {ordinal} {part}(?: of (?:(?:the|this) year(?! (?:19|20)\\d\\d)|(?:the year )?{year}))?(?! of)",
    ],
    [
      "overnight",
      "overnight in during throughout through at last",
      "overnight(?: (?:to|into|on) {a})?|(?:in|during|on) the night (?:to|into|of|from [a-z]+ to|between [a-z]+ and|of [a-z]+ to) {b}|(?:in|during|throughout|through) (?:(?:the|one|a single|all) )?night|at night",
    ],
    [
      "so-far",
      "so thus to until till up",
      "(?:so far|thus far|to date|(?:until|till|up to) now)(?! (?:this|in))",
    ],
    [
      "part-of-day",
      "since before at after around by from until till in early small the",
      `(?:since|before|at|after|around|by|from|until|till) (?:the |early )?(?:midnight|dawn|daybreak|noon|midday|morning)${NOT_OF_DAY}|in the (?:early|small) hours(?: of the (?:day|morning))?${NOT_OF_DAY}`,
    ],
    [
      "daily",
      "daily in during over throughout on the",
      "daily (?:report|bulletin|summary|update|digest|review)|(?:in the course of|during|over|throughout) the day(?! (?:of|when|before|after))|on the day(?! (?:of|the|when|before|after))|(?:in|during|over|for) the (?:latest |last |past |current )?reporting period",
    ],
    [
      "weekend",
      "over during on at this the",
      "(?:over|during|on|at) (?:the|this|this past) (?:past |last )?weekend",
    ],
    [
      "at",
      "on in during of last this past",
      "(?:(?:on|in|during|of) )?(?:last|this past|this) {date}",
    ],
    ["until", "as by until till up", "(?:as of|by|until|till|up to) {a}"],
    [
      "at",
      "on in during throughout for of over early late the {a}",
      "(?:(?:on|in|during|throughout|for|of|over|early on|late on) )?(?:the )?{date}",
    ],
    [
      "at",
      "in at during throughout for of over",
      "(?:in|at|during|throughout|for|of|over) (?:late |early |the year |the calendar year |the (?:whole|course) of |the months? of )?{a}",
    ],
  ],
};
