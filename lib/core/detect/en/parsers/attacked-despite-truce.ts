import { foundAccusation } from "../../common/found.ts";
import type { Item } from "../../common/itemise.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/attacked-despite-truce";
const GAP = "(?:(?!SEMICOLON|SAY).){0,20}";
const ACT = "(?<act>ATTACK|ATTACKING|ATTACK_NOUN|KILL|KILLING|COMMIT)";
const FORMS = [
  pattern(`${ACT} ${GAP} DESPITE (?:(?!COMMA|SAY).){0,6} PACT`),
  pattern(`DESPITE (?:(?!COMMA|SAY).){0,6} PACT ${GAP} ${ACT}`),
  pattern(
    "(?<act>ATTACK_NOUN|FIGHTING) (?:WHICH|THAT|HAVE){0,2} CONTINUE (?:WORD){0,2} (?:IN (?:(?!COMMA|SAY).){1,4})? (?:DESPITE|DURING|WHEN) (?:(?!COMMA|SAY).){0,5} PACT",
  ),
  pattern(
    "CONTINUE (?:(?!COMMA|SAY).){0,4} (?<act>ATTACK_NOUN|ATTACKING|FIGHTING) (?:(?!COMMA|SAY).){0,6} (?:DESPITE (?:(?!COMMA).){0,5} PACT|PERIOD)",
  ),
  pattern(
    `${ACT} ${GAP} (?:BUT|WHEN) THE? (?:MODIFIER){0,3} PACT (?:WITH THE? (?:PARTY|NAME))? (?:HAVE|BE){1,2} (?:WORD){0,2} INTACT`,
  ),
  pattern(
    "(?<act>ATTACK_NOUN|FIGHTING) (?:HAVE|BE|WORD){0,2} NOT (?:WORD|HAVE){0,2} STOP (?: (?:(?!COMMA|SAY).){0,5} (?:PACT|PERIOD) | (?:(?!SAY).){0,12} DESPITE (?:(?!COMMA|SAY).){0,5} PACT )",
  ),
  pattern("NOT (?:WORD){0,2} STOP (?:POSSESSOR|THE)? (?<act>FIGHTING|ATTACKING)"),
];

/** "shelling went on despite the truce", "has kept up hostile acts since the truce began" */
export const attackedDespiteTruce: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)])
      .filter(({ to }) => isOfTruce(sentence.items[to]))
      .map((match) =>
        foundAccusation(name, sentence, { ...match, act: match.group("act")?.from ?? match.from }),
      ),
};

/** "since the truce began", not any other time. */
function isOfTruce(item: Item | undefined): boolean {
  const kind = item?.period?.expression.kind;
  return kind === undefined || kind === "since-truce" || kind === "first";
}
