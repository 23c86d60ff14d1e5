import { foundDenial } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "fr/denies";
const FORM = pattern("(?:PARTY|PERSON) (?:(?!SAY|TALLY|ACCUSE|BREAK|NOT).){0,6} (?<act>DENY)");

/** "Israël rejette ces accusations", "Rabat conteste": weak, something must have been charged. */
export const denies: Parser = {
  name,
  forms: [FORM],
  read: (sentence) =>
    matches(FORM, sentence.tags).map((match) => {
      const { from, to } = match;
      const act = match.group("act")?.from ?? to;
      return { ...foundDenial(name, sentence, { from, to, act }), weak: true };
    }),
};
