import { foundAccusation, foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/broke-n-times";
/** "(28 shells)" stands beside the count. */
const BETWEEN =
  "(?:(?:(?!SAY|BREAK|KILLING|SEMICOLON|COUNT|BRACKET).){0,14}? (?:BRACKET (?:(?!BRACKET).){1,5} BRACKET (?:(?!SAY|BREAK|KILLING|SEMICOLON|COUNT).){0,3})?)";
const FORMS = [
  pattern(
    `(?<act>BREAK|BREAKING) ${BETWEEN} (?: (?<count>COUNT) (?:WORD){0,2} TIMES | (?<count>OFTEN) )`,
  ),
  pattern(
    `(?: (?<count>COUNT) TIMES | (?<count>OFTEN) ) (?<act>BREAK|BREAKING) (?:MODIFIER|THE|POSSESSOR){0,6} PACT`,
  ),
  pattern(
    "NUMBER OF TIMES (?:(?!SAY|SEMICOLON|COUNT).){1,8} (?<act>BREAK) (?:(?!SAY|SEMICOLON|COUNT).){0,8} (?:IN|TO|BE|AS) (?<count>COUNT)",
  ),
];

/** "violated the ceasefire 1,248 times", "has been broken on more than 840 occasions", "broke it twice", "put the number of times that it broke the truce at 317" */
export const brokeNTimes: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)]).flatMap((match) => {
      const count = sentence.items[match.group("count")?.from ?? match.to]?.count;
      const spot = { from: match.from, to: match.to, act: match.group("act")?.from ?? match.from };
      if (!count) return [];
      if (count.value === null) return [foundAccusation(name, sentence, spot)];
      return [foundFigure(name, sentence, spot, { metric: "violations", count })];
    }),
};
