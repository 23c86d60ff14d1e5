import { foundAccusation } from "../../common/found.ts";
import { has, matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/broke-truce";
const OBJECT = "(?:MODIFIER|THE|POSSESSOR|COUNT|PERIOD|OFTEN|OF){0,7} (?:PACT|STATUS_QUO)";
/** ", she found," */
const ASIDE = "(?: COMMA (?:(?!COMMA).){1,6} COMMA )?";
const FORMS = [
  pattern(`(?<act>BREAK|BREAKING|WRECK|WRECKING) ${OBJECT}`),
  pattern(
    `PACT (?:(?!COMMA|COLON|VIOLATION|ATTACK|BREAK).){0,8} ${ASIDE} (?:HAVE|BE) (?:WORD|NOT|BE|OFTEN|PERIOD){0,4} (?<act>BREAK)`,
  ),
  pattern("PACT COMMA? WHICH (?:(?!COMMA|SEMICOLON).){1,8} (?<act>BREAK) (?!PACT|THE)"),
  pattern("(?<act>BREAK) IT"),
  pattern("IT (?:HAVE|BE){1,2} (?:WORD)? (?<act>BREAK)"),
  pattern("TRUCE (?:IN PLACE)? (?<act>BREAK) (?!THE|PACT|COUNT)"),
  pattern("TRUCE (?:WORD|OFTEN){1,2} (?<act>BREAK) BY"),
  pattern(
    "(?<act>ATTACK_NOUN|MUNITION|VIOLATION) (?:(?!SAY|SEMICOLON|BREAK|TRUCE|KILLED).){0,14} (?:HAVE|BE)? WORD? END (?:POSSESSOR|THE|WORD){0,3} TRUCE",
  ),
  pattern("TRUCE (?:(?!SAY|COMMA|NOT|MODAL|BREAK).){0,6} (?<act>RUINED)"),
  pattern(
    "TRUCE (?:(?!SAY|COMMA|MODAL|BREAK).){0,6} (?:NOT|FAIL) (?:TO|WORD|HAVE|BE){0,2} (?<act>HOLD)",
  ),
  pattern(
    "TRUCE (?:(?!SAY|COMMA|NOT|MODAL|BREAK).){0,8} (?<act>LAST) (?:ONLY|WORD|DETERMINER){0,3} (?:PERIOD|COUNT|WORD)",
  ),
  pattern("TRUCE (?:BE|HAVE){0,2} END BY (?:(?!SAY|COMMA).){0,5} (?<act>ATTACK_NOUN|MUNITION)"),
];

/** "broke the truce", "the ceasefire has been violated", "had already broken it", "a bomb ended its ceasefire" */
export const brokeTruce: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)])
      .map((match) => ({ ...match, act: match.group("act")?.from ?? match.from }))
      .filter(({ from, act }) => !isGeneral(sentence, from, act) && isBroken(sentence, act))
      .map((spot) => foundAccusation(name, sentence, spot)),
};

/** "lasted four minutes", "survived barely an hour": one that lasted for days has not been broken by saying so. */
function isBroken({ items }: Sentence, act: number): boolean {
  if (!has(items[act], "LAST")) return true;
  const words = items
    .slice(act + 1, act + 6)
    .map(({ text }) => text)
    .join(" ");
  return /\b(?:minutes?|seconds?)\b|\b(?:only|barely|hardly|scarcely|just|less than)\b.*\b(?:hours?|day)\b/.test(
    words,
  );
}

/** "Ceasefires break because ...": what truces do, not what was done to one. */
function isGeneral({ items }: Sentence, from: number, act: number): boolean {
  const words = items
    .slice(from, act + 1)
    .map(({ text }) => text)
    .join(" ");
  return from < act && /\bbreak$|^(?:truces|cease-?fires)\b.* are\b/.test(words);
}
