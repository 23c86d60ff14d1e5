import { foundAccusation } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/accuses";
const BETWEEN = "(?:(?!SAY|SEMICOLON|DENY|EACH_OTHER|BOTH|THAT).){0,10}";
const OF_BREACH = pattern(
  `(?:ACCUSE|ACCUSING) ${BETWEEN} (?:OF|FOR|WITH|ON) (?:(?!SAY|SEMICOLON|AND).){0,8} (?<act>BREAK|BREAKING|WRECKING|VIOLATION)`,
);
const OF_ATTACK = pattern(
  `(?:ACCUSE|ACCUSING) ${BETWEEN} (?:OF|FOR|WITH) (?:(?!SAY|SEMICOLON|VIOLATION|BREAKING).){0,6} (?<act>ATTACKING|ATTACK_NOUN)`,
);

/** "accused Kyiv of violating the truce", "blames the Afghan side for shooting first" */
export const accuses: Parser = {
  name,
  read: (sentence) => [
    ...[...matches(OF_BREACH, sentence.tags)].map((match) =>
      foundAccusation(name, sentence, { from: match.from, to: match.to, act: match.to }),
    ),
    ...[...matches(OF_ATTACK, sentence.tags)].map((match) => ({
      ...foundAccusation(name, sentence, { from: match.from, to: match.to, act: match.to }),
      weak: true,
    })),
  ],
};
