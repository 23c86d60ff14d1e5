import { foundAccusation } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/contrary-to-truce";
const OBJECT = "(?:MODIFIER|THE|POSSESSOR|COUNT|PERIOD|OF){0,6} PACT";
/** ", as it believes," */
const ASIDE = "(?: COMMA (?:(?!COMMA).){1,5} COMMA )?";
const FORM = pattern(`(?<act>CONTRARY) ${ASIDE} (?:${OBJECT}|IT)`);

/** "keeps weapons south of the river contrary to the deal", "shelled Sake in defiance of the truce" */
export const contraryToTruce: Parser = {
  name,
  forms: [FORM],
  read: (sentence) =>
    [...matches(FORM, sentence.tags)].map(({ from, to }) =>
      foundAccusation(name, sentence, { from, to, act: from }),
    ),
};
