import { foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/attacked-n-times";
const BETWEEN = "(?:(?!SAY|BREAK|ATTACK|KILLING|SEMICOLON|COUNT|VIOLATION).){0,14}?";
const TIMED = [
  pattern(
    `(?<act>ATTACK|ATTACKING|COMMIT) ${BETWEEN} (?: (?<count>COUNT) TIMES | (?<count>OFTEN) )`,
  ),
  pattern(
    `DURING (?:WORD|NAME|MUNITION){0,2} (?<act>ATTACK_NOUN|FIGHTING) ${BETWEEN} (?: (?<count>COUNT) TIMES | (?<count>OFTEN) )`,
  ),
  pattern("(?<act>TRY) (?: (?<count>COUNT) TIMES | (?<count>OFTEN) )"),
];

/** "attacked Idlib 6,422 times", "have fired on the republic 579 times", "came under fire 94 times" */
export const attackedNTimes: Parser = {
  name,
  forms: TIMED,
  read: (sentence) =>
    TIMED.flatMap((form) => [...matches(form, sentence.tags)]).flatMap((match) => {
      const count = sentence.items[match.group("count")?.from ?? match.to]?.count;
      if (!count || count.value === null) return [];
      const spot = { from: match.from, to: match.to, act: match.from };
      return [
        { ...foundFigure(name, sentence, spot, { metric: "violations", count }), weak: true },
      ];
    }),
};
