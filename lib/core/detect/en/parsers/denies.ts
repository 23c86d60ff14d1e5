import { foundDenial } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/denies";
const OBJECT = "(?:THE|DETERMINER|POSSESSOR|MODIFIER){0,4}";
const FORMS = [
  pattern(
    `(?<act>DENY|DENYING) ${OBJECT} (?:CHARGE|BREAKING|VIOLATION|IT|THAT|ATTACKING|KNOWLEDGE)`,
  ),
  pattern(`(?<act>DENY|DENYING) DETERMINER (?:AND|COMMA|MARK)`),
  pattern(`(?:DENY|DENYING) (?:(?!SEMICOLON).){0,6} (?<act>BREAKING|VIOLATION)`),
];

/** "denied the charge", "rejects the accusations", "denies breaking the truce", "denies this" */
export const denies: Parser = {
  name,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)]).map((match) =>
      foundDenial(name, sentence, {
        from: match.from,
        to: match.to,
        act: match.group("act")?.from ?? match.from,
      }),
    ),
};
