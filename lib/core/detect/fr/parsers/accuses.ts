import { foundAccusation } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "fr/accuses";
const FORMS = [
  pattern("ACCUSE (?:(?!SAY).){0,20} (?<act>BREAK|VIOLATION)"),
  pattern("(?<act>ACCUSE) (?:(?!SAY).){1,24} DESPITE (?:THE|OF|WORD){0,3} PACT"),
  pattern("(?:SAY|TALLY) (?:(?!COUNT|IF).){0,7} (?<act>VIOLATION) (?:OF|THE|WORD){0,3} PACT"),
  pattern("(?<act>BREAK) (?:OF|THE|WORD){0,3} PACT"),
];

/** "accuse X d'avoir violé", "accuse X de tirer en dépit du cessez-le-feu" */
export const accuses: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    matches(FORMS, sentence.tags).map((match) => {
      const { from, to } = match;
      return foundAccusation(name, sentence, { from, to, act: match.group("act")?.from ?? to });
    }),
};
