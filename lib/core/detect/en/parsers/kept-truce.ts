import { foundDenial } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/kept-truce";
const OBJECT = "(?:MODIFIER|THE|POSSESSOR|COUNT|PERIOD|OF|DETERMINER){0,5} (?:PACT|IT)";
const FORMS = [
  pattern(`(?<act>KEEP|KEEPING) ${OBJECT}`),
  pattern(`NOT (?:HAVE|BE|WORD|DO){0,3} (?<act>BREAK|BREAKING) ${OBJECT}`),
];

/** "its troops had never violated the truce", "stands by the agreement", "had kept every obligation" */
export const keptTruce: Parser = {
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
