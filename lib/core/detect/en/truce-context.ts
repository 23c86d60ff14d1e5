import { CUE } from "../common/cues.ts";
import { canMatch, has } from "../common/match.ts";
import type { Item } from "../common/itemise.ts";
import type { Reading, Sentence } from "../common/reading.ts";
import { rememberOfSentences } from "../common/remember-of-sentences.ts";
import { resolvePeriod } from "../common/resolve-period.ts";
import type { PeriodExpression } from "../../text/dates.ts";
import type { Context } from "../rule.ts";
import { pattern } from "./grammar.ts";
import { GRAMMAR_WORDS } from "./dictionary/grammar-words.ts";
import { OTHER_OBJECT } from "./dictionary/other-objects.ts";

const LINES = new Set(GRAMMAR_WORDS["LINE"]);

/** How many sentences a truce, once named, is still what "the agreement" and "violations" speak of. */
const REACH = 4;

/** What a headline speaks of, the first sentences say. */
const LEAD = 6;

/** The truce is over, or not there yet. */
const NOT_IN_FORCE =
  /\b(?:before the (?:truce|cease-?fire|understanding|agreement|lull|pause)|(?:since|after|following|until|when|not long after) [^;]{0,70}\b(?:truce|cease-?fire|agreement|deal|cessation of hostilities)\b[^;]{0,30}\b(?:collapse[ds]?|broke down|broken down|ended(?! (?:\w+ ){0,4}(?:days?|weeks?|months?|years?|war|fighting|conflict|hostilities|offensive|bloodshed)\b)|ends|expired?|lapsed|ran out|fell apart|unravel+ed|was over|failed)|(?:after|before|since|until|as) [^;]{0,60}\b(?:agreed|announced|proposed|negotiated|brokered|sought|discussed|signed|rejected)\b (?:a|on a|to a|the)? ?[^;]{0,30}\b(?:truce|cease-?fire)|(?:plead\w*|call(?:s|ed|ing)?|appeal\w*|push\w*|press\w*|plea) for (?!the\b|its\b|their\b|this\b|respect|both)[^.;]{0,30}\b(?:truce|cease-?fire)|(?:collapse|breakdown|end|expiry|failure|unravell?ing) of [^.;]{0,40}\b(?:truce|cease-?fire|cessation))\b/i;

const BEGUN =
  /\b(?:since|despite|during|amid|under|while|in spite of|notwithstanding|although|though|into|after the|within (?:\w+ ){1,2}of|(?:first|second|third|fourth|fifth|sixth|last) (?:day|night|week|month|year|hours?) of)\b[^;]{0,60}\b(?:truce|cease-?fire|cessation|moratorium|lull|armistice|de-escalation)|\b(?:despite|in spite of|notwithstanding|in defiance of)\b[^;,]{0,60}\b(?:agreement|deal|accord|pact|memorandum|understandings?|pause)\b/i;

/** Does the sentence name a truce? */
export const namesTruce = rememberOfSentences((sentence: Sentence): boolean => {
  if (!mayNameTruce(sentence)) return false;
  return sentence.items.some(
    (item, at) =>
      (has(item, "TRUCE") && !isOfTrade(sentence, at)) ||
      has(item, "LINE") ||
      isLine(item.text) ||
      isTruceTime(item),
  );
});

/** "the trade truce", "a ceasefire in the price war" */
function isOfTrade({ items }: Sentence, at: number): boolean {
  const behind = items.slice(at + 1, at + 5).map(({ text }) => text);
  return (
    TRADE.test(items[at - 1]?.text ?? "") ||
    (behind.includes("war") && behind.some((word) => TRADE.test(word)))
  );
}
const TRADE = /^(?:trade|tariffs?|price|budget|patent|copyright|streaming|transfer|legal|wage)$/;

/** Could it? Told without taking it apart. */
export function mayNameTruce(sentence: Sentence): boolean {
  const { possible, hits, text, start: from } = sentence;
  return (
    canMatch(NAMES, possible) ||
    namesTruceTime(sentence) ||
    hits.some(({ start, end }) => isLine(text.slice(start - from, end - from).toLowerCase()))
  );
}
const NAMES = [pattern("TRUCE|LINE")];

/** A line that exists by the truce alone, where the index holds its name as a place. */
function isLine(words: string): boolean {
  return LINES.has(words);
}

/** "since the truce began", "in its first week", "on the third day of the truce" */
function isTruceTime({ period, text }: Item): boolean {
  const kind = period?.expression.kind;
  if (kind === undefined || !TRUCE_TIMES.has(kind)) return false;
  return kind !== "nth" || text.includes(" of ");
}
const TRUCE_TIMES: ReadonlySet<PeriodExpression["kind"]> = new Set(["since-truce", "first", "nth"]);

/** Is the sentence part of a passage about a truce: named here, in the sentences before, or in the title? */
export const isAboutTruce = rememberOfSentences((sentence: Sentence, reading: Reading): boolean => {
  const { sentences } = reading;
  const around = sentences
    .slice(Math.max(0, sentence.index - REACH), sentence.index + REACH)
    .filter(({ where }) => where === sentence.where);
  return (
    around.some((near) => namesTruce(near) && !isOnlySought(near)) ||
    around.some((near) => datesTruce(near, reading)) ||
    (isInForce(reading) && around.some(breaksAgreement) && !around.some(namesOtherPact)) ||
    isInTitle(sentences) ||
    (sentence.where === "title" && sentences.slice(0, LEAD).some((near) => namesTruce(near)))
  );
});

/** "rejected the idea of a ceasefire", "talks on a truce": none that could be broken. */
function isOnlySought({ text }: Sentence): boolean {
  return SOUGHT.test(text) && !NAMED.test(text.replace(SOUGHT, ""));
}
const SOUGHT =
  /\b(?:ideas?|prospects?|possibility|proposals?|plans?|calls?|demands?|talks|negotiations|hopes?|chances?|offers?|appeals?) (?:of|for|on|about) (?:an? |another |any |some )(?:[\w-]+ ){0,2}?(?:truce|cease-?fire)\b|\bno (?:truce|cease-?fire) (?:is|was) (?:planned|in sight|in place)\b/i;
const NAMED = /\b(?:truces?|cease-?fires?|armistice|moratorium|cessation)\b/i;

/** "the agreement of 19 September 2018": the truce that took effect that day. */
function datesTruce({ items }: Sentence, { truce, article: { published } }: Reading): boolean {
  if (!truce) return false;
  return items.some((item, at) => {
    const expression = items[at + 1]?.period?.expression;
    return (
      has(item, "AGREEMENT") &&
      expression?.kind === "at" &&
      resolvePeriod(expression, { published, truce })?.period.from === truce.from
    );
  });
}

/** "violations of the memorandum": of what the sides signed, while a truce between them is in force. */
function breaksAgreement(sentence: Sentence): boolean {
  return (
    canMatch(BREACH_OF_PACT, sentence.possible) && canMatch(BREACH_OF_PACT, sentence.tags.holds)
  );
}
/** Asked for its tags only, in whatever order they stand. */
const BREACH_OF_PACT = [pattern("AGREEMENT (?:VIOLATION|BREAK|BREAKING)")];

/** "the nuclear deal" */
function namesOtherPact({ items }: Sentence): boolean {
  return items.some(
    (item, at) => has(item, "AGREEMENT") && OTHER_OBJECT.test(items[at - 1]?.text ?? ""),
  );
}

function isInForce({ truce, article: { published } }: Reading): boolean {
  if (!truce || published === null || truce.from > published) return false;
  return truce.to === null || truce.to >= published;
}

/** Headlines come first. */
function isInTitle(sentences: Reading["sentences"]): boolean {
  for (const sentence of sentences) {
    if (sentence.where !== "title") return false;
    if (namesTruce(sentence)) return true;
  }
  return false;
}

/** "before the truce", "since the ceasefire collapsed": what is told lies outside it. */
export const endsTruce = rememberOfSentences(
  ({ cues, text }): boolean => (cues & CUE.truce) !== 0 && NOT_IN_FORCE.test(text),
);

const BEFORE =
  /\b(?:since|from|after) (?:the |its |their |[\w-]{1,24}'s )?(?:start of the |outbreak of the |beginning of the )?(?:war|conflict|fighting|uprising|unrest|crisis|violence|insurgency|hostilities|offensive|invasion)\b|\bin (?:[\w-]+ ){1,4}(?:years|months) of (?:the )?(?:war|conflict|fighting)\b|\b(?:days|weeks|months) of (?:[\w-]+ ){0,3}(?:war|fighting|conflict|air ?strikes|bombardment|rocket fire|bloodshed)\b(?! (?:in|despite|during) )|\b(?:war|conflict|uprising|insurgency)\b[^.;]{0,60}\bsince it (?:began|started|erupted|broke out)\b|\b(?:clashes|fighting|attacks|violence|strikes) before (?:it|that|the)\b/i;

/** "since April", "in 2009", "since the war began": days of before the truce of the article. */
export const isBeforeTruce = rememberOfSentences(
  (sentence: Sentence, { reading }: Context): boolean => {
    const { truce, article } = reading;
    if (BEFORE.test(sentence.text)) return true;
    if (!truce || sentence.periods.length === 0 || namesTruce(sentence)) return false;
    const measures = { published: article.published, truce };
    return sentence.periods.every(({ expression }) => {
      const days = resolvePeriod(expression, measures)?.period;
      if (!days) return false;
      return expression.kind === "since" ? days.from < truce.from : days.to < truce.from;
    });
  },
);

/** "Eight days of fighting killed 166. Militants fired 1,500 rockets.": the paragraph goes on about the war. */
export function goesOnAboutWar(sentence: Sentence, context: Context): boolean {
  const { sentences } = context.reading;
  if (sentence.periods.length > 0 || namesTruce(sentence)) return false;
  for (let at = sentence.index - 1; at >= 0; at -= 1) {
    const before = sentences[at] as Sentence;
    if (before.where !== sentence.where || before.paragraph !== sentence.paragraph) return false;
    if (namesTruce(before)) return false;
    if (isBeforeTruce(before, context)) return true;
  }
  return false;
}

/** "since the truce began", "despite the ceasefire", "in the three weeks of its declared ceasefire" */
export function isInTruceTime(sentence: Sentence): boolean {
  if (endsTruce(sentence)) return false;
  return (
    hasBegun(sentence) ||
    (namesTruceTime(sentence) && sentence.items.some(isTruceTime)) ||
    (IN_FORCE.test(sentence.text) && namesTruce(sentence))
  );
}

function hasBegun({ cues, text }: Sentence): boolean {
  return (cues & CUE.truce) !== 0 && BEGUN.test(text);
}

function namesTruceTime({ periods }: Sentence): boolean {
  return periods.some(({ expression: { kind } }) => TRUCE_TIMES.has(kind));
}

const IN_FORCE = /\bin (?:force|effect|place)\b/;

const IN_BREACH =
  /\bin (?:\w+ ){0,3}(?:breach|violation|defiance|contravention) of (?!international|human)/i;

/** "killed five fighters in breach of the text" */
export function isCalledBreach({ cues, text }: Sentence): boolean {
  return (cues & CUE.breach) !== 0 && IN_BREACH.test(text);
}

/** "since 10 October" can be the day on which the truce began. */
export function namesBeginning({ periods }: Sentence): boolean {
  return periods.some(({ expression }) => expression.kind === "since");
}

/** May a sentence say by itself that what it tells happened under the truce? Told without taking it apart. */
export function tellsOfTruce(sentence: Sentence): boolean {
  return (
    namesTruceTime(sentence) ||
    namesBeginning(sentence) ||
    hasBegun(sentence) ||
    isCalledBreach(sentence) ||
    (IN_FORCE.test(sentence.text) && mayNameTruce(sentence))
  );
}
