import { foundDenial } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/denies";
const OBJECT = "(?:THE|DETERMINER|POSSESSOR|MODIFIER){0,4}";
const BREACH = pattern(
  "(?:DENY|DENYING) (?:(?!SEMICOLON|COMMA|SAY|WHICH).){0,14} (?<act>BREAKING|BREAK|VIOLATION)",
);
const CHARGE = [
  pattern(
    `(?<act>DENY|DENYING) ${OBJECT} (?:CHARGE|IT|THAT|ATTACKING|KNOWLEDGE|HAVE ATTACK|HAVE BREAK)`,
  ),
  pattern("(?<act>DENY|DENYING) DETERMINER (?:AND|COMMA|MARK|BUT)"),
  pattern(
    "CHARGE (?:WHICH|THAT)? THE? (?:PARTY|PERSON|IT|PRONOUN|BODY) (?:HAVE|WORD)? (?<act>DENY)",
  ),
  pattern("(?<act>DENY) THAT? (?:(?!COMMA|SEMICOLON|BREAK).){0,6} ATTACK_NOUN"),
  pattern(
    "(?<act>SAY) (?:THE|DETERMINER|POSSESSOR|MODIFIER){0,4} CHARGE (?:BE|HAVE|AS|WORD|DETERMINER){0,3} FALSE",
  ),
  pattern("(?<act>CHARGE) (?:BE|WORD){1,3} FALSE"),
];

/**
 * "denies breaking the truce"; "denied the charge", "rejects the accusations", "denies this" are
 * weak: they deny a breach only where one was charged.
 */
export const denies: Parser = {
  name,
  read: (sentence) => [
    ...[...matches(BREACH, sentence.tags)].map((match) =>
      foundDenial(name, sentence, { ...match, act: match.to }),
    ),
    ...CHARGE.flatMap((form) => [...matches(form, sentence.tags)]).map((match) => ({
      ...foundDenial(name, sentence, { ...match, act: match.from }),
      weak: true,
    })),
  ],
};
