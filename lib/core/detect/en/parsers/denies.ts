import { foundDenial } from "../../common/found.ts";
import { has, matches, type Pattern } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/denies";
/** "as baseless", "the ministry's", "as false and misleading an Indian" */
const OBJECT = "(?:AS|FALSE|AND|THE|DETERMINER|POSSESSOR|MODIFIER|ADJECTIVAL|BODY|VICTIM){0,8}";
const BREACH = pattern(
  "(?<act>DENY|DENYING) (?:(?!SEMICOLON|COMMA|SAY|WHICH).){0,14} (?:BREAKING|BREAK|VIOLATION)",
);
const CHARGE = [
  pattern(
    `(?<act>DENY|DENYING) ${OBJECT} (?:CHARGE|REPORT|IT|TIMES|ATTACKING|FIGHTING|KNOWLEDGE|HAVE (?:BE|WORD)? (?:ATTACK|BREAK))`,
  ),
  pattern(
    "(?<act>DENY|DENYING) (?:THAT|DETERMINER|BOTH|THEM) (?:AS|AND|COMMA|SEMICOLON|MARK|BUT|$)",
  ),
  pattern(
    "(?<act>DENY|DENYING) THAT? (?:(?!COMMA|SEMICOLON|BREAK|TO|TRUCE|STOP|FOR|AND).){0,8} (?:ATTACK_NOUN|ATTACK)",
  ),
  pattern(
    "(?:CHARGE|WORD|COMMA) (?:WHICH|THAT)? THE? (?:PARTY|PERSON|IT|PRONOUN|BODY) (?:HAVE|WORD){0,2} (?<act>DENY) (?=$|WORD?(?:COMMA|SEMICOLON|MARK|AND|BUT))",
  ),
  pattern("(?<act>DISAGREE)"),
  pattern("PUSH (?:(?!COMMA|SEMICOLON).){0,5} (?:CHARGE|REPORT|IT|THAT|DETERMINER) (?<act>ASIDE)"),
  pattern(
    "(?<act>DENY) (?:(?!COMMA|SEMICOLON|SAY|TRUCE).){1,8} AS (?:DETERMINER|WORD|OF|QUOTE){0,3} FALSE",
  ),
  pattern("PARTY COMMA WHICH (?:HAVE|WORD|OFTEN){0,2} (?<act>DENY)"),
  pattern("CHARGE (?:(?!COMMA|SEMICOLON|SAY).){0,8} (?:HAVE|BE){1,2} WORD? (?<act>DENY)"),
];

/** "denies holding back aid": doing whatever was charged. */
const DOING = pattern("(?<act>DENY) (?:WORD|HOLD|KEEPING|COMMITTING|KILLING)");

/**
 * "denies breaking the truce"; "denied the charge", "rejects the accusations", "denies this" are
 * weak: they deny a breach only where one was charged.
 */
export const denies: Parser = {
  name,
  forms: [BREACH, ...CHARGE, DOING],
  read: (sentence) => {
    const read = (form: Pattern, weak: boolean) =>
      [...matches(form, sentence.tags)]
        .map((match) => ({ ...match, act: match.group("act")?.from ?? match.from }))
        .filter(({ act }) => !isNegated(sentence, act))
        .map((spot) => ({ ...foundDenial(name, sentence, spot), weak }));
    const doing = read(DOING, true).filter(({ act }) => isDoing(sentence, act));
    return [...read(BREACH, false), ...CHARGE.flatMap((form) => read(form, true)), ...doing];
  },
};

function isDoing({ items }: Sentence, act: number): boolean {
  return items[act + 1]?.text.endsWith("ing") ?? false;
}

/** "did not deny the attack" */
function isNegated({ items }: Sentence, act: number): boolean {
  return items.slice(Math.max(0, act - 3), act).some((item) => has(item, "NOT"));
}
