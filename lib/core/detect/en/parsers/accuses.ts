import { foundAccusation } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/accuses";
const BETWEEN = "(?:(?!SAY|SEMICOLON|DENY|EACH_OTHER|BOTH|THAT).){0,12}";
const STRONG = [
  pattern(
    `(?:ACCUSE|ACCUSING) ${BETWEEN} (?:OF|FOR|WITH|ON|BY) (?:(?!SAY|SEMICOLON).){0,12}? (?<act>BREAK|BREAKING|WRECKING|VIOLATION)`,
  ),
  pattern(
    "(?:ACCUSE|ACCUSING) (?:WORD|THE|POSSESSOR|DETERMINER|QUOTE|WHICH|PRONOUN|SAY){0,5} (?<act>VIOLATION)",
  ),
  pattern(`(?:ACCUSE|ACCUSING) ${BETWEEN} FOR (?:WORD|THE|POSSESSOR){0,3} (?<act>FAILURE)`),
  pattern("(?:ACCUSE|ACCUSING) THE? (?<act>FAILURE) OF (?:(?!SAY|COMMA).){0,5} TRUCE"),
  pattern(
    "PARTY POSSESSIVE? WORD? CHARGE (?:OF|THAT) (?:(?!COMMA|SAY).){0,8} (?<act>BREAK|BREAKING|VIOLATION)",
  ),
  pattern("RESPONSIBLE (?:THE|DETERMINER|WORD){0,3} (?<act>VIOLATION)"),
  pattern(
    "RESPONSIBLE (?:THE|DETERMINER|WORD){0,2} (?<act>FAILURE) OF (?:MODIFIER|THE){0,4} TRUCE",
  ),
];
/** Anything else that one side is accused of counts beside a breach of the truce. */
const WEAK = [
  pattern(
    `(?:ACCUSE|ACCUSING) (?:THE|WORD){0,2} PARTY ${BETWEEN} (?:OF|FOR|WITH) (?!THE|DETERMINER)(?<act>.)`,
  ),
  pattern("PARTY (?<act>ACCUSE) (?:THE|WORD)? PARTY (?=COMMA|SEMICOLON|MARK|AND|BUT|WHEN|$)"),
];

/** What somebody means to do has not been done. */
const INTENT = /^(?:wanting|trying|planning|seeking|plotting|preparing|hoping|intending|aiming)$/;

/** "accused Kyiv of violating the truce", "blames the Afghan side for shooting first" */
export const accuses: Parser = {
  name,
  forms: [...STRONG, ...WEAK],
  read: (sentence) => [
    ...STRONG.flatMap((form) => [...matches(form, sentence.tags)]).map((match) =>
      foundAccusation(name, sentence, { ...match, act: match.group("act")?.from ?? match.to }),
    ),
    ...WEAK.flatMap((form) => [...matches(form, sentence.tags)])
      .map((match) => ({ ...match, act: match.group("act")?.from ?? match.to }))
      .filter(({ act }) => !INTENT.test(sentence.items[act]?.text ?? ""))
      .map((spot) => ({ ...foundAccusation(name, sentence, spot), weak: true })),
  ],
};
