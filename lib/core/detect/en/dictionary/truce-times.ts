import type { PeriodPattern } from "../../../text/dates.ts";
import {
  BEGAN,
  NOT_OF_YEAR,
  ON_DAY,
  OVER,
  OVER_STARTS,
  PLACE_OF,
  TRUCE,
  WORDS,
} from "./period-phrases.ts";

/** Words for the quiet itself, not for what was agreed before it. */
const QUIET =
  "(?:ceasefire|cease-fire|cease fire|truce|armistice|cessation of hostilities|moratorium|lull|regime of silence|silence|calm|pause)(?! (?:agreement|accord|deal|announcement|talks|agreed|announced|declared|signed|reached|was (?:agreed|announced|declared|signed|reached)|broker)|'s announcement)";
const STARTED =
  "(?:(?:has |had )?(?:come|came|went|gone|entered|took|taken|began|begun|started)(?: (?:into|to))?(?: (?:force|effect|hold))?)";
/** "its start", "the entry into force" */
const START =
  "(?:start|beginning|outset|first day|entry into force|entry into effect|coming into force|signing|inception|announcement|launch|renewal|conclusion|introduction|declaration|adoption)";

/** "from its first day to the end of March" */
export const FROM_TRUCE: readonly PeriodPattern[] = [
  [
    "truce-to",
    "from between since",
    `(?:from|between|since) (?:(?:the|its) ${START}(?: of (?:the |its |this )?${WORDS}${TRUCE})?|the ${WORDS}${TRUCE}'s ${START}|(?:when|the day) (?:it|(?:the )?${WORDS}${TRUCE}) ${BEGAN}) (?:and|to|until|till|through|up to) {a}`,
  ],
];

/** How long before the truce. */
export const BEFORE_TRUCE: readonly PeriodPattern[] = [
  [
    "before-truce",
    "in over during within throughout the",
    `(?:in|over|during|within|throughout) the (?:{n} )?{unit} (?:before|preceding|prior to|leading up to) (?:(?:the |its |this |that )?${WORDS}${TRUCE}|it)`,
  ],
];

/** Since the truce began, with or without the day. */
export const SINCE_TRUCE: readonly PeriodPattern[] = [
  [
    "since-truce",
    "since",
    `since (?:(?:its|their) ${START}|(?:the )?entry into (?:force|effect))(?:${ON_DAY}| {n} {unit} ago)?`,
  ],
  ["so-far", "{n}", `{n} {unit} into (?:the |its |this )?${WORDS}${TRUCE}`],
  [
    "since-truce",
    "since after",
    `(?:since|after) (?:it|they|this|that|hostilities) ${BEGAN}(?:${ON_DAY}|(?: [a-z-]{1,12}){0,2})`,
  ],
  ["since-truce", "since", `since (?:the |its |a |an |this |that )?{date} ${TRUCE}(?: ${BEGAN})?`],
  [
    "since-truce",
    "since",
    `since (?:the |its |a |an |this |that |their )?${WORDS}${TRUCE}(?:'s ${START})?(?: ${BEGAN})?(?:${PLACE_OF}${ON_DAY}| {n} {unit} ago| last (?:week|month|year))?`,
  ],
];

/** Days counted from the first of the truce. */
export const IN_TRUCE: readonly PeriodPattern[] = [
  [
    "first",
    "within only just barely minutes hours moments shortly soon immediately right {n}",
    `(?:(?:(?:within|only|just|barely|less than an?|(?:\\d{1,2}|a few|few|some|several|two|three|four|five|ten|twenty|thirty)) ){0,2}(?:minutes|hours?|moments)|shortly|soon|immediately|right) (?:of|after|into) (?:(?:the |its |a |this )?${WORDS}${QUIET}(?: ${STARTED})?|it ${STARTED}|its (?:start|beginning|entry into force)|(?:taking|coming into) (?:force|effect))`,
  ],
  [
    "first",
    "on the",
    `(?:on )?the (?:very )?(?:day|night|evening|morning|afternoon) (?:that |when )?(?:it|(?:the |its )?${WORDS}${QUIET}) ${STARTED}`,
  ],
  [
    "last-of",
    "on by in during over",
    `(?:(?:on|by) (?:the|its) (?:very )?(?:last|final)|(?:in|during|over) (?:the|its|their) final) (?:full )?{unit}(?: of (?:the |its |this )?${WORDS}${TRUCE})?(?! (?:of|in))`,
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
    `(?:by|until|up to|through) (?:the end of )?(?:the|its) (?!(?:last|final)\\b){ordinal} {unit}(?: of (?:the |its )?${WORDS}${TRUCE})?(?! of)`,
  ],
  [
    "nth",
    `${OVER_STARTS} on the its their`,
    `(?:(?:in|over|during|within|for|of|on) )?(?:the|its|their) (?:full )?(?!(?:last|final)\\b){ordinal} (?:full )?{unit}(?: of (?:the |its |this |that )?${WORDS}${TRUCE})?(?! (?:of|in|running))`,
  ],
  [
    "nth",
    "on",
    "on the (?!(?:last|final)\\b){ordinal}(?= (?:\\d|there\\b|it\\b|they\\b|and on the\\b)|,| ?[.;])",
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
];
