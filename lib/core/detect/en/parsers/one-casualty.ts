import type { Metric } from "../../../claim.ts";
import type { FoundCount } from "../../../text/numbers.ts";
import { foundFigure } from "../../common/found.ts";
import { matches, type Pattern } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";
import { tiesVictims } from "../casualty.ts";

const name = "en/one-casualty";
const ONE: FoundCount = {
  start: 0,
  end: 0,
  value: 1,
  valueMax: null,
  qualifier: "exact",
  per: null,
  times: false,
};
const ADJECTIVES = "(?:WORD|NAME|PARTY|ADJECTIVAL){0,3}";
const VERBS = "(?:HAVE|BE|WORD){0,3}";
const AFTER =
  "(?: OF (?:THE|POSSESSOR|DETERMINER)? (?:WORD|NAME|PARTY|BODY|COUNT){1,4} | IN (?:WORD|NAME|PLACE){1,3} )?";

const FORMS: readonly (readonly [metric: Metric, pattern: Pattern])[] = [
  ["killed", pattern(`DETERMINER ${ADJECTIVES} ONE_VICTIM ${AFTER} ${VERBS} (?<act>KILLED)`)],
  ["killed", pattern(`(?<act>KILL|KILLING) DETERMINER ${ADJECTIVES} ONE_VICTIM`)],
  ["injured", pattern(`DETERMINER ${ADJECTIVES} ONE_VICTIM ${AFTER} ${VERBS} (?<act>INJURED)`)],
  ["injured", pattern(`(?<act>INJURE|INJURING) DETERMINER ${ADJECTIVES} ONE_VICTIM`)],
  ["killed", pattern("^(?:PARTY|NAME) ONE_VICTIM (?<act>KILLED)")],
  ["injured", pattern("(?:PARTY|NAME) ONE_VICTIM (?<act>INJURED)")],
];

/** "one was killed and another wounded" */
const ANOTHER: readonly (readonly [metric: Metric, pattern: Pattern])[] = [
  [
    "injured",
    pattern(
      "(?:KILLED|KILL|KILLING|DEATHS) (?:(?!SAY|SEMICOLON|COUNT).){0,8} MORE ONE_VICTIM? (?:HAVE|BE|WORD){0,2} (?<act>INJURED)",
    ),
  ],
  [
    "killed",
    pattern(
      "INJURED (?:(?!SAY|SEMICOLON|COUNT).){0,8} MORE ONE_VICTIM? (?:HAVE|BE|WORD){0,2} (?<act>KILLED)",
    ),
  ],
  ["injured", pattern("(?:KILL|KILLING) (?:(?!SAY|SEMICOLON).){1,8} (?<act>INJURE|INJURING) MORE")],
];

/** "a goatherd died", "a 60-year-old woman was martyred", "a rifleman of the 30th brigade was wounded": whoever it is. */
const SOMEBODY = "DETERMINER (?:COUNT|DASH|WORD|NAME|PARTY|ADJECTIVAL){0,4} (?:WORD|ONE_VICTIM)";
const WHOSE =
  "(?: OF (?:THE|POSSESSOR|DETERMINER)? (?:WORD|NAME|PARTY|BODY|COUNT){1,4} | WORD (?:(?!COMMA|SAY|KILLED|INJURED|BE|SEMICOLON).){1,5} )?";
const ANYBODY: readonly (readonly [metric: Metric, pattern: Pattern])[] = [
  ["killed", pattern(`${SOMEBODY} ${WHOSE} HAVE? BE WORD? (?<act>KILLED)`)],
  ["killed", pattern(`${SOMEBODY} HAVE? (?<act>KILLED)`)],
  ["injured", pattern(`${SOMEBODY} ${WHOSE} HAVE? BE WORD? (?<act>INJURED)`)],
];
const ARTICLE = /^an?$/;

/** "killed one of its men" */
const ONE_OF: readonly (readonly [metric: Metric, pattern: Pattern])[] = [
  [
    "killed",
    pattern("(?<act>KILL|KILLING) WORD OF (?:THE|POSSESSOR) (?:WORD|NAME|PARTY){0,3} VICTIM"),
  ],
  [
    "injured",
    pattern("(?<act>INJURE|INJURING) WORD OF (?:THE|POSSESSOR) (?:WORD|NAME|PARTY){0,3} VICTIM"),
  ],
];

/** "Ukrainian soldier wounded": the name of the index holds the soldier. */
const NAMED: readonly (readonly [metric: Metric, pattern: Pattern])[] = [
  ["killed", pattern(`DETERMINER PARTY ${VERBS} (?<act>KILLED)`)],
  ["injured", pattern(`DETERMINER PARTY ${VERBS} (?<act>INJURED)`)],
  ["killed", pattern("PARTY (?<act>KILLED) (?!DETERMINER|THE|COUNT|PARTY|NAME|POSSESSOR|VICTIM)")],
  [
    "injured",
    pattern("PARTY (?<act>INJURED) (?!DETERMINER|THE|COUNT|PARTY|NAME|POSSESSOR|VICTIM)"),
  ],
];
const ONE_OF_THEM = /(?:soldier|officer|serviceman|fighter|policeman|guard|ranger)$/;

/** "three people including a four-year-old": one of those that were counted. */
const INCLUDED = /^(?:including|included|includes|include)$/;

/** What else the words of a form must be. */
const CHECKS: readonly (readonly [
  forms: readonly (readonly [metric: Metric, pattern: Pattern])[],
  isMeant: (words: readonly string[]) => boolean,
])[] = [
  [FORMS, () => true],
  [NAMED, (words) => words.slice(0, 2).some((word) => ONE_OF_THEM.test(word))],
  [ANOTHER, (words) => words.includes("another")],
  [ANYBODY, ([article = ""]) => ARTICLE.test(article)],
  [ONE_OF, ([, one]) => one === "one"],
];

/** "a woman of 55 was badly hurt", "killed a soldier", "Ukrainian soldier wounded": one, without a number. */
export const oneCasualty: Parser = {
  name,
  forms: CHECKS.flatMap(([forms]) => forms.map(([, form]) => form)),
  standsAlone: tiesVictims,
  read: (sentence) =>
    CHECKS.flatMap(([forms, isMeant]) =>
      forms.flatMap(([metric, form]) =>
        matches(form, sentence.tags)
          .filter(
            ({ from, to }) =>
              !INCLUDED.test(sentence.items[from - 1]?.text ?? "") &&
              isMeant(sentence.items.slice(from, to + 1).map(({ text }) => text)),
          )
          .map((match) => ({
            ...foundFigure(
              name,
              sentence,
              { from: match.from, to: match.to, act: match.group("act")?.from ?? match.to },
              { metric, count: ONE },
            ),
            weak: true,
          })),
      ),
    ),
};
