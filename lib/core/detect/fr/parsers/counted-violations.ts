import { foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "fr/counted-violations";
const FORMS = [
  pattern("(?<count>COUNT) MODIFIER{0,5} (?<act>VIOLATION)"),
  pattern("(?<act>BREAK) (?:(?!SAY|COUNT).){0,10} (?<count>COUNT) TIMES"),
];

/** "222 violations du cessez-le-feu", "a violé la trêve 12 fois", "rompu la trêve à 28 reprises" */
export const countedViolations: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    matches(FORMS, sentence.tags).flatMap((match) => {
      const number = sentence.items[match.group("count")?.from ?? match.from];
      const count = number?.count;
      const act = match.group("act")?.from ?? match.to;
      // "une hausse des violations", "une violation": an article, no count.
      if (!count || /^une?$/.test(number.text)) return [];
      const { from, to } = match;
      return [foundFigure(name, sentence, { from, to, act }, { metric: "violations", count })];
    }),
};
