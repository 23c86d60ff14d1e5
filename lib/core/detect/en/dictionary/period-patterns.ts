import type { PeriodPattern } from "../../../text/dates.ts";
import {
  BEGAN,
  NOT_OF_DAY,
  NOT_OF_EVENT,
  NOT_OF_YEAR,
  ON_DAY,
  OVER,
  OVER_STARTS,
  PLACE_OF,
  TRUCE,
  WORDS,
} from "./period-phrases.ts";

/** Expressions of time, the surest first: the first that matches at a place wins. */
export const PATTERNS: readonly PeriodPattern[] = [
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
  ["since-truce", "since", `since (?:the |its |a |an |this |that )?{date} ${TRUCE}(?: ${BEGAN})?`],
  [
    "since-truce",
    "since",
    `since (?:the |its |a |an |this |that |their )?${WORDS}${TRUCE}(?:'s)?(?: ${BEGAN})?(?:${PLACE_OF}${ON_DAY})?`,
  ],
  ["since", "ever since", "(?:ever )?since {a}"],
  [
    "since",
    "since",
    `since (?:the |its |a |an |this |that |their )?${WORDS}(?:has |had )?(?:was |were |been )?(?:signed|agreed|reached|concluded|declared|announced|renewed|extended|deployed|established|launched|created|adopted)${PLACE_OF} on {a}`,
  ],
  [
    "until-end",
    "through until till up by to",
    "(?:through|until|till|up to|by|to) the end of (?:last|the (?:previous|past)) {unit}",
  ],
  [
    "since",
    "since",
    "since (?:the |its |a |an )?(?:[a-z-]{1,24} ){0,3}(?:statement|declaration|document|resolution|meeting|summit|talks|decree|order|strikes?|attacks?|operation|raids?|clash(?:es)?|escalation) of {date}",
  ],
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
    "on in during the",
    `(?:on|in|during) the {ordinal} (?:night|evening|morning|afternoon) of (?:the |its |this |that )?${WORDS}${TRUCE}`,
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
    "(?:in |during |over |for )?(?:the )?{ordinal} {part}(?: of (?:(?:the|this) year(?! (?:19|20)\\d\\d)|(?:the year )?{year}))?(?! of)",
  ],
  ["overnight", "overnight", "overnight(?: (?:to|into|on) {a})?"],
  [
    "overnight",
    "in during",
    "(?:in|during) the night (?:to|into|of|from [a-z]+ to|between [a-z]+ and|of [a-z]+ to) {a}",
  ],
  [
    "overnight",
    "in during throughout through at",
    "(?:in|during|throughout|through) (?:(?:the|one|a single|all) )?night|at night",
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
];
