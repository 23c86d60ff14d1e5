import { foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "fr/counted-attacks";
const FORMS = [
  pattern("(?<count>COUNT) (?:WORD|OF){0,2} (?<act>ATTACK_NOUN)"),
  pattern("(?<act>ATTACK) (?:(?!SAY|COUNT|KILL).){0,8} (?<count>COUNT) TIMES"),
];

/** "34 bombardements", "ont tiré à 23 reprises": weak, counted only beside a breach of the truce. */
export const countedAttacks: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) => matches(form, sentence.tags)).flatMap((match) => {
      const count = sentence.items[match.group("count")?.from ?? match.from]?.count;
      const spot = { from: match.from, to: match.to, act: match.group("act")?.from ?? match.to };
      if (!count || count.value === null) return [];
      return [
        { ...foundFigure(name, sentence, spot, { metric: "violations", count }), weak: true },
      ];
    }),
};
