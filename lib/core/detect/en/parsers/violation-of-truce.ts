import { foundAccusation } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/violation-of-truce";
const OBJECT = "(?:MODIFIER|THE|POSSESSOR|COUNT|PERIOD|OF){0,7} (?:PACT|STATUS_QUO)";
const ADJECTIVES = "(?:WORD|DETERMINER|QUOTE|THE|COMMA|NAME|ADJECTIVAL|ATTACK_NOUN|BY){0,8}";
const FORMS = [
  pattern(`(?<act>VIOLATION) (?:PERIOD|BY|PARTY|THE|IN|PLACE){0,5} (?:OF|TO) ${OBJECT}`),
  pattern(`(?<act>VIOLATION) COMMA (?:(?!COMMA).){1,5} COMMA (?:OF|TO) ${OBJECT}`),
  pattern("TRUCE (?<act>VIOLATION)"),
  pattern(`(?<act>SCORN) (?:OF|FOR|TO|ON) ${OBJECT}`),
  pattern("(?:PARTY|PERSON) POSSESSIVE? (?:WORD|DETERMINER){0,3} (?<act>VIOLATION)"),
  pattern("(?<act>VIOLATION) (?:BY|FROM|ON THE WORD OF) THE? (?:WORD){0,3} (?:PARTY|PERSON)"),
  pattern(
    `(?:BE|SAY|TALLY|CALL|CITE|AMOUNT|AS|PRONOUN|IT|THEM|DESPITE|DURING) ${ADJECTIVES} (?<act>VIOLATION)`,
  ),
  pattern(
    "(?:BE|CALL|AS|IT|THEM) COUNT (?:MORE|FURTHER|DETERMINER) (?:WORD){0,3} (?<act>VIOLATION)",
  ),
  pattern("(?<act>VIOLATION) (?:HAVE|BE){1,2} WORD? (?:TALLY|SAY)"),
  pattern(
    "(?<act>ATTACK) (?:MODIFIER|MUNITION|ATTACK_NOUN){1,5} FORBIDDEN (?:BY|DURING|IN) (?:MODIFIER|THE){0,4} PACT",
  ),
];

/** "violations of the ceasefire", "truce breaches", "Israeli violations", "called it a blatant breach" */
export const violationOfTruce: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)]).map((match) =>
      foundAccusation(name, sentence, { ...match, act: match.group("act")?.from ?? match.from }),
    ),
};
