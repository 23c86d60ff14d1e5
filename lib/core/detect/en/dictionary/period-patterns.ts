import type { PeriodPattern } from "../../../text/dates.ts";
import {
  CLOCK,
  NAMED_HOUR,
  NOT_OF_DAY,
  NOT_OF_EVENT,
  OVER,
  OVER_STARTS,
  PLACE_OF,
  WORDS,
} from "./period-phrases.ts";
import { BEFORE_TRUCE, FROM_TRUCE, IN_TRUCE, SINCE_TRUCE } from "./truce-times.ts";

/** Expressions of time, the surest first: the first that matches at a place wins. */
export const PATTERNS: readonly PeriodPattern[] = [
  [
    "part",
    `${OVER_STARTS} the`,
    `${OVER}the (?:{ordinal}|initial|opening) {n}(?: and a half)? months(?: and a half)? of (?:the year(?! (?:19|20)\\d\\d)|(?:the year )?{year})`,
  ],
  [
    "between",
    `${OVER_STARTS} the between from`,
    `(?:${OVER}the (?:{n} )?{unit} )?(?:between|from) {a} (?:and|to|till|until|through|up to) {b}`,
  ],
  ...FROM_TRUCE,
  [
    "ending",
    `${OVER_STARTS} the`,
    `${OVER}the (?:{n} )?{unit} (?:to|until|till|up to|before(?! yesterday)|ending|ended|ending on|ending in|ending at) {a}`,
  ],
  [
    "beginning",
    `${OVER_STARTS} the`,
    `${OVER}the (?:{n} )?{unit} (?:(?<=week )of|from|beginning|starting|that began|commencing)(?: on)? {date}`,
  ],
  [
    "year-to",
    "this so till until up by from since between",
    "(?:(?:so far )?this year,?|(?:from|since|between) the (?:start|beginning|turn) of (?:the|this) year) (?:till|until|up to|to|as of|and|through) {a}|(?:till|until|up to|by) {b} (?:of )?this year",
  ],
  [
    "slice",
    `${OVER_STARTS} the`,
    `${OVER}the (?:{ordinal}|final|initial|opening) (?:{part}|{unit}) of {date}`,
  ],
  ["slice", `${OVER_STARTS} the`, `${OVER}the (?:{ordinal}|initial|opening) {n} {unit} of {date}`],
  [
    "between",
    "on in during over the {a}",
    "(?:on |in (?=\\S+ (?:\\d{4} )?(?:and|&) (?:[a-z]|(?:19|20)\\d\\d\\b))|(?:in|during|over) the (?:[a-z]+ )?(?:months|days) of )?{a}(?: ?- ?| to | and | & | through | until )(?:on )?{b}",
  ],
  ...BEFORE_TRUCE,
  [
    "lasting",
    "for a the its their",
    "for (?:a|the|its|their) (?!(?:first|last|final)\\b){ordinal} (?:consecutive |straight |successive )?(?:{unit}|night|evening|morning)(?: (?:running|in a row|in succession|straight))?",
  ],
  ["lasting", "for {n}", "(?:for )?{n} {unit} (?:running|in a row|on end)"],
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
    "same",
    "in during over for",
    "(?:in|during|over|for) (?:the|this) period(?: (?:covered|concerned|in question))?(?! (?:of|from|between|to|in|under|since|before|\\d))",
  ],
  [
    "before-that",
    "in during over",
    `(?:in|during|over) the {n} {unit} (?:before|earlier)${NOT_OF_EVENT}`,
  ],
  ["ago", "{n}", "{n} {unit} ago"],
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
  ...SINCE_TRUCE,
  ["since", "ever since", "(?:ever )?since (?:last |this |this past )?{a}"],
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
  ["since-previous", "since", "since last {unit}"],
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
    "in over during within throughout for",
    "(?:in|over|during|within|throughout|for) (?:the )?(?:last|preceding|latest) {unit}",
  ],
  ...IN_TRUCE,
  [
    "lasting",
    "in on over during throughout the",
    "(?:in|on|over|during|throughout) the {n} {unit} of",
  ],
  [
    "last",
    "in over within during less just under only single {n} course period span",
    "(?:in|over|within|during) (?:(?:the course|a period|a span) of )?(?:(?:less than |just |under |only )?(?:an? )?{n}|a single)[ -]{unit}(?:[ -]period)?(?! (?:of|since))",
  ],
  ["this", "in for the year month week", "(?:in |for )?(?:the )?{unit} to date"],
  [
    "whole",
    "in during over for throughout",
    "(?:in|during|over|for|throughout) the (?:whole |entire )?(?!day|hour|weeks|months|years){unit}(?!'s|-| (?:of|to|that|when|since|after|before|in|from|the|ending|ended|beginning|starting|ahead|\\d))",
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
    "(?:in |during |over |for )?(?:the )?{ordinal} {part}(?: of (?:the year(?! (?:19|20)\\d\\d)|(?:the year )?{year}))?(?! of)",
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
    "since before at after around by from until till in early small the later earlier between",
    `(?:since|before|at|after|around|by|from|until|till) (?:the |early )?(?:midnight|dawn|daybreak|noon|midday|morning)${NOT_OF_DAY}|in the (?:early|small) hours(?: of the (?:day|morning))?${NOT_OF_DAY}|(?:later|earlier) (?:in|on|during) (?:the|that) day|(?:between|from) (?:${NAMED_HOUR}|${CLOCK}|\\d{1,2}) (?:and|to|until|till) (?:${NAMED_HOUR}|${CLOCK})${NOT_OF_DAY}`,
  ],
  [
    "daily",
    "daily in during over throughout on the",
    "daily (?:report|bulletin|summary|update|digest|review)|(?:in the course of|during|over|throughout) the day(?! (?:of|when|before|after))|on the day(?! (?:of|the|it|its|that|when|before|after))",
  ],
  [
    "reporting",
    "in during over for",
    "(?:in|during|over|for) (?:the|this) (?:(?:latest |last |past |current )?reporting period|period under review)",
  ],
  [
    "weekend",
    "over during on at last",
    "(?:over|during|on|at) (?:the|this|this past) (?:past |last )?weekend|last weekend",
  ],
  [
    "at",
    "on in during of last this past",
    "(?:(?:on|in|during|of) )?(?:last|this past|this) {date}",
  ],
  ["until", "as by until till up through", "(?:as of|by|until|till|up to|(?<!all )through) {a}"],
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
