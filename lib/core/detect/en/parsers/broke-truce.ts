import { foundAccusation } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/broke-truce";
const OBJECT = "(?:MODIFIER|THE|POSSESSOR|COUNT|PERIOD|OFTEN|OF){0,7} PACT";
const FORMS = [
  pattern(`(?<act>BREAK|BREAKING|WRECK|WRECKING) ${OBJECT}`),
  pattern(
    "PACT (?:(?!SAY|COMMA|COLON|VIOLATION|ATTACK).){0,8} (?:HAVE|BE) (?:WORD|NOT|BE|OFTEN|PERIOD){0,4} (?<act>BREAK)",
  ),
  pattern("(?<act>BREAK) IT"),
  pattern("TRUCE (?:IN PLACE)? (?<act>BREAK) (?!THE|PACT|COUNT)"),
];

/** "broke the truce", "the ceasefire has been violated", "had already broken it" */
export const brokeTruce: Parser = {
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
