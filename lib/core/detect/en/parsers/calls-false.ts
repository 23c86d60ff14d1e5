import { foundDenial } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/calls-false";
const OBJECT = "(?:THE|DETERMINER|POSSESSOR|MODIFIER|ADJECTIVAL|BODY){0,6}";
const FALSE = "(?:AS|DETERMINER|MODIFIER|OF|AND|QUOTE){0,5} (?<act>FALSE)";
const FORMS = [
  pattern(`(?:SAY|SAYING) ${OBJECT} (?:CHARGE|REPORT) ${FALSE}`),
  pattern(`(?:SAY|SAYING) (?:IT|DETERMINER|THEM|THAT) ${FALSE} (?!NAME|WORD|TRUCE)`),
  pattern(
    "(?:CHARGE|REPORT|DETERMINER|IT) (?:(?!COMMA|SEMICOLON|SAY|FALSE).){0,12} (?:BE|HAVE){1,2} (?:WORD|DETERMINER|OF){0,3} (?<act>FALSE)",
  ),
  pattern(
    "CHARGE (?:(?!COMMA|SEMICOLON|SAY|FALSE).){0,12} NOT (?:BE|WORD|DO|TO){0,3} (?<act>TRUE|CORRESPOND)",
  ),
  pattern("(?:BE|IT|DETERMINER) (?:FALSE|NOT (?<act>TRUE)) COMMA"),
  pattern("(?:IT|DETERMINER|THAT) BE (?:WORD|DETERMINER|OF|QUOTE){0,3} (?<act>FALSE)"),
  pattern(
    "CALL (?:(?!COMMA|SEMICOLON|COLON|FALSE|NAME NAME).){0,8} (?:AS|DETERMINER|QUOTE|WORD){0,3} (?<act>FALSE) (?!NAME|WORD|TRUCE|AGREEMENT)",
  ),
  pattern(
    "THERE BE (?<act>FALSE) (?:IN|TO|OF|FOR) (?:(?!COMMA|SEMICOLON|SAY).){0,5} (?:CHARGE|REPORT|IT|DETERMINER)",
  ),
  pattern("NOT OF (?:(?!COMMA|SAY).){1,4} BE (?<act>TRUE)"),
  pattern("COLON QUOTE (?:WORD|DETERMINER){0,2} (?<act>FALSE)"),
];

/** "called the allegation baseless", "there is no truth in these reports", "said that the reports were a lie": weak, a charge must have been made. */
export const callsFalse: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)]).map((match) => ({
      ...foundDenial(name, sentence, { ...match, act: match.group("act")?.from ?? match.from }),
      weak: true,
    })),
};
