import { foundAccusation } from "../../common/found.ts";
import { has, matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Parser } from "../../rule.ts";
import { namesSide } from "../accused/opponent.ts";
import { namesRole } from "../accused/role.ts";
import { mayBeSaid } from "../attribution/attribute.ts";
import { isPublication } from "../attribution/publication.ts";
import { pattern } from "../grammar.ts";

const name = "en/told-attack";
const FORMS = [
  pattern("(?:CONTINUE|COMMIT) (?:WITH|TO|POSSESSOR|WORD|DETERMINER){0,3} TRY TO (?<act>ATTACK)"),
  pattern("ATTACK"),
  pattern("(?:BE|CONTINUE) (?:NOT|WORD|PERIOD){0,2} (?<act>ATTACKING)"),
  pattern(
    "(?:COMMIT|INTENSIFY|CONTINUE) (?:MODIFIER|DETERMINER|THE|OF|ADJECTIVAL|POSSESSOR|COUNT){0,6} (?<act>ATTACK_NOUN)",
  ),
  pattern("(?<act>ATTACK_NOUN) (?:BE|HAVE){1,2} (?:TALLY|SAY)"),
  pattern(
    "(?<act>ATTACK_NOUN|MUNITION) (?:BE|HAVE){1,2} (?:COMMIT|ATTACK|WORD) (?:BY|FROM) THE? PARTY",
  ),
  pattern("(?<act>MUNITION|ATTACK_NOUN) (?:WORD|HAVE|NAME){0,2} FALL (?:IN|ON|TO|WORD|PERIOD)"),
  pattern(
    "(?:SAY|TALLY|ACCUSE) (?:WORD|DETERMINER|OF|NAME|OFTEN){0,3} (?<act>ATTACK_NOUN) (?:WORD|NAME){0,2} (?:BY|FROM|ON THE WORD OF) THE? WORD? PARTY",
  ),
  pattern(
    "(?:SAY|TALLY|ACCUSE) (?:WORD|DETERMINER|OF|OFTEN){0,3} PARTY POSSESSIVE? (?:WORD|MUNITION){0,2} (?<act>ATTACK_NOUN)",
  ),
];
/** Verbs of force that mean one only with their object: "used artillery", "launched rockets". */
const VAGUE = /^(?:use[sd]?|advance[sd]?|launch(?:ed|es)?|invade[sd]?|target(?:ed|s)?)$/;

/** "Azerbaijani artillery had been firing at our positions, the ministry said": weak, a charge beside a breach. */
export const toldAttack: Parser = {
  name,
  forms: FORMS,
  // It counts only where one side tells it of the other.
  suits: (sentence, context) =>
    (namesSide(sentence, context) || namesRole(sentence)) &&
    (mayBeSaid(sentence) || isPublication(context.reading)),
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)])
      .map((match) => ({ ...match, act: match.group("act")?.from ?? match.from }))
      .filter(({ act }) => isForce(sentence, act))
      .map((spot) => ({ ...foundAccusation(name, sentence, spot), weak: true })),
};

function isForce({ items }: Sentence, act: number): boolean {
  if (!VAGUE.test(items[act]?.text ?? "")) return true;
  return items
    .slice(act + 1, act + 8)
    .some((item) => has(item, "MUNITION", "ATTACK_NOUN", "TRUCE"));
}
