import { foundAccusation } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/violation-of-truce";
const OBJECT = "(?:MODIFIER|THE|POSSESSOR|COUNT|PERIOD|OF){0,7} PACT";
const FORMS = [
  pattern(`(?<act>VIOLATION) (?:PERIOD|BY|PARTY|THE){0,4} (?:OF|TO) ${OBJECT}`),
  pattern("TRUCE (?<act>VIOLATION)"),
  pattern("(?:PARTY|PERSON) POSSESSIVE? (?:WORD|DETERMINER){0,3} (?<act>VIOLATION)"),
  pattern("(?<act>VIOLATION) BY THE? (?:WORD){0,3} (?:PARTY|PERSON)"),
  pattern(
    "(?:BE|SAY|AS|PRONOUN|IT|THEM) (?:WORD|DETERMINER|QUOTE|THE|COMMA|NAME|ADJECTIVAL){0,8} (?<act>VIOLATION)",
  ),
];

/** "violations of the ceasefire", "truce breaches", "Israeli violations", "called it a blatant breach" */
export const violationOfTruce: Parser = {
  name,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)]).map((match) =>
      foundAccusation(name, sentence, {
        from: match.from,
        to: match.to,
        act: match.group("act")?.from ?? match.from,
      }),
    ),
};
