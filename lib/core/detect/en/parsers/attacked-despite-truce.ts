import { foundAccusation } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/attacked-despite-truce";
const GAP = "(?:(?!SEMICOLON|SAY).){0,20}";
const FORMS = [
  pattern(
    `(?<act>ATTACK|ATTACKING|ATTACK_NOUN|KILL|KILLING|COMMIT) ${GAP} DESPITE (?:(?!COMMA|SAY).){0,6} (?:TRUCE|AGREEMENT)`,
  ),
  pattern(
    `DESPITE (?:(?!COMMA|SAY).){0,6} TRUCE ${GAP} (?<act>ATTACK|ATTACKING|ATTACK_NOUN|KILL|KILLING)`,
  ),
];

/** "shelling went on despite the truce" */
export const attackedDespiteTruce: Parser = {
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
