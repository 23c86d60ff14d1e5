import { foundAccusation } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/failed-to-keep";
const OBJECT = "(?:MODIFIER|THE|POSSESSOR|COUNT|PERIOD|OF|QUOTE){0,7} PACT";
const FORMS = [
  pattern(
    `NOT (?:(?!SAY|THAT|COMMA|MODAL|AND|BUT).){0,8} (?<act>KEEP|KEEPING) (?:(?!SAY|COMMA).){0,6} PACT`,
  ),
  pattern(
    `(?<act>KEEP) ${OBJECT} COMMA? (?:BUT|AND) (?:DO|HAVE|BE) NOT (?=COMMA|MARK|SEMICOLON|WORD|$)`,
  ),
  pattern(`FAIL (?:TO|OF|IN|WORD){0,2} (?<act>KEEP|KEEPING) ${OBJECT}`),
  pattern(`FAIL (?:IN|ON|FROM) (?:(?!SAY|COMMA|TO).){1,4} TO (?<act>KEEP) ${OBJECT}`),
];

/** "had not complied with the moratorium", "neither side was keeping to the truce", "failed to respect" */
export const failedToKeep: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)]).map((match) =>
      foundAccusation(name, sentence, {
        from: match.from,
        to: match.to,
        act: match.group("act")?.from ?? match.from,
      }),
    ),
};
