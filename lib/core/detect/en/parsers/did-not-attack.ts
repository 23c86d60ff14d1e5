import { foundDenial } from "../../common/found.ts";
import { has, matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/did-not-attack";
const FORMS = [
  pattern("NOT (?:HAVE|BE|WORD|DO){0,3} (?<act>ATTACK|ATTACKING)"),
  pattern(
    "NOT (?:HAVE|BE|WORD|DO){0,3} (?<act>COMMIT) (?:MODIFIER|DETERMINER){0,3} (?:ATTACK_NOUN|MUNITION|VIOLATION)",
  ),
  pattern("(?<act>ATTACK|COMMIT) NOT (?:MODIFIER){0,3} (?:MUNITION|ATTACK_NOUN|VIOLATION)"),
  pattern(
    "NOT (?:MODIFIER|ADJECTIVAL){0,3} (?<act>VIOLATION|ATTACK_NOUN|MUNITION|TIMES) (?:(?!COMMA|SAY|TALLY|COUNT).){0,5} (?:BY|FROM|ON|OF) THE? (?:POSSESSOR|PARTY)",
  ),
  pattern("(?<act>KNOW)"),
  pattern("(?:POSSESSOR|HAVE|BE|PARTY|PRONOUN|BODY|VICTIM) (?:BE|WORD|ON){0,4} (?<act>SILENT)"),
  pattern("TRUCE (?:(?!COMMA|SAY|NOT|MODAL|BREAK).){0,5} (?<act>INTACT)"),
  pattern("NOT (?:MODIFIER){0,3} (?<act>TIMES|ATTACK_NOUN|VIOLATION) (?:HAVE|BE|WORD){0,3} TAKE"),
  pattern("THERE (?:HAVE|BE){0,2} NOT (?:MODIFIER){0,2} (?<act>FIGHTING|TIMES|ATTACK_NOUN)"),
  pattern("HAVE? NOT (?:WORD|DETERMINER|HAVE){0,2} (?<act>KNOWLEDGE)"),
  pattern(
    "NOT (?:COUNT|WORD|OF|POSSESSOR|POSSESSIVE|THE|DETERMINER|NAME|PARTY|ADJECTIVAL|MUNITION|ATTACK_NOUN|BODY|VICTIM|QUOTE){1,7} (?:HAVE|BE|WORD|QUOTE){1,4} (?!TALLY)(?<act>ATTACK|COMMIT)",
  ),
  pattern("NOT (?:WORD|MUNITION){1,2} (?<act>COMMIT) (?:PERIOD|WHEN|IN)"),
  pattern("(?<act>ATTACK) NOT (?!MODIFIER|MUNITION|ATTACK_NOUN|VIOLATION)"),
  pattern("(?<act>BREAK) NOT (?:WORD|DETERMINER|COUNT){0,2} (?:PACT|TIMES)"),
  pattern("NOT (?:OF|THE|COUNT|DETERMINER|WORD|TIMES){0,4} (?:HAVE|BE){0,2} (?<act>TAKE)"),
  pattern(
    "NOT (?:BE|IN|DETERMINER|WORD|COUNT){0,3} (?<act>VIOLATION) (?!(?:(?!COMMA|SEMICOLON).){0,8} (?:BE|HAVE){1,2} (?:TALLY|SAY))",
  ),
  pattern("ONLY (?:HAVE|BE|TO|WORD){0,2} (?<act>RETALIATE|REPLY)"),
  pattern("HAVE NOT (?<act>BODY|VICTIM) (?:IN|THERE|ON)"),
  pattern("(?<act>BREAK) NOT (?:MARK|SEMICOLON|COMMA|$)"),
  pattern("(?<act>DEFEND)"),
  pattern("(?<act>STOP) (?:THE|WORD|DETERMINER){0,2} (?:FIGHTING|ATTACKING)"),
];
/** What turns it into a promise, a demand or a doubt. */
const UNTRUE = ["MODAL", "TO", "IF", "DESPITE"];

/** "its troops never fired", "no violations on our side", "had only returned fire": weak, an attack must have been charged. */
export const didNotAttack: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)])
      .map((match) => ({ ...match, act: match.group("act")?.from ?? match.from }))
      .filter(({ act }) => isTold(sentence, act))
      .map((spot) => ({ ...foundDenial(name, sentence, spot), weak: true })),
};

function isTold({ items }: Sentence, act: number): boolean {
  const before = items.slice(Math.max(0, act - 4), act);
  if (/^in (?:force|effect)$/.test(items[act]?.text ?? "")) return false;
  if (/^(?:use[sd]?|saw|sees?|seen|done|recorded)$/.test(items[act]?.text ?? "")) return false;
  if (/^(?:alerts?|alarms?|sirens?|warnings?|drills?)$/.test(items[act + 1]?.text ?? ""))
    return false;
  const isNegated =
    has(items[act], "STOP", "SILENT", "INTACT") && before.some((item) => has(item, "NOT"));
  return !isNegated && !before.some((item) => has(item, ...UNTRUE) || item.text === "neither");
}
