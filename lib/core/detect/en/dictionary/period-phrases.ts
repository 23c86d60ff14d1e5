/** Parts of the patterns in `dates.ts`. */

/** What a text calls a truce, for "since the truce". */
export const TRUCE =
  "(?:ceasefire|cease-fire|cease fire|truce|armistice|cessation of hostilities|cessation|agreement|accord|deal|understanding|moratorium|lull|de-escalation|disengagement|arrangement|pact|regime of silence|silence|calm|pause|protocol|memorandum|recommitment)";
export const BEGAN =
  "(?:(?:has |had )?(?:was |were )?(?:first )?(?:came|come|comes|went|entered|took|taken|began|begun|begins|started|signed|agreed|declared|announced|reached|implemented|introduced|established|concluded|brokered|adopted|renewed|imposed)(?: (?:into|to))?(?: (?:force|effect|place|hold|being))?)";
/** Up to five words between "the" and the truce: "the latest Russian-Turkish". */
export const WORDS = "(?:[^\\s,;:()]{1,24} ){0,5}";

/** "in Doha" */
export const PLACE_OF = "(?: (?:in|at) [a-z' -]{2,24}?)?";

/** "at sunset on Monday", "of 1 April" */
export const ON_DAY = "(?: at [a-z0-9.:]{1,8})? (?:on|of|in|from) {a}";
/** "the day before", but not "the day before the truce". */
export const NOT_OF_EVENT =
  "(?: that(?= (?:the|they|it|its|their|there|was|were|had)\\b|[,.;]|$)|(?! (?:the|its|it|a|an|this|that|their|they|he|she|his|her|yesterday|[a-z]{3,6}day|christmas|new)\\b))";
/** "the first two months and a half of 2018" are none of a truce. */
export const NOT_OF_YEAR = "(?!(?: and a half)? of (?:(?:the|this|last) year|(?:19|20)\\d\\d))";
export const NOT_OF_DAY = "(?! (?:of|on|to|until|till|yesterday|last|[a-z]{3,6}day|\\d))";

export const OVER_STARTS = "in over during within for of on throughout";
export const OVER = "(?:(?:in|over|during|within|for|of|on|throughout) )?";

export const CLOCK = "\\d{1,2}(?::\\d\\d|(?:[:.]\\d\\d)? ?[ap]\\.?m\\.?)";
export const NAMED_HOUR = "(?:midnight|noon|midday|dawn|daybreak|sunrise|dusk|sunset)";
