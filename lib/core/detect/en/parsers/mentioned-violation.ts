import { foundAccusation } from "../../common/found.ts";
import { has, matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/mentioned-violation";
const VIOLATION = pattern("VIOLATION");
/** Before the noun these make it a topic: "the number of violations", "those violations". */
const TOPIC = ["SAME", "NUMBER", "COUNT", "NOT"];

/** "in response to violations", "over what it sees as breaches": weak, an accusation where one side says it of the other. */
export const mentionedViolation: Parser = {
  name,
  forms: [VIOLATION],
  read: (sentence) =>
    [...matches(VIOLATION, sentence.tags)]
      .filter(({ from }) => !isTopic(sentence, from))
      .map((match) => ({
        ...foundAccusation(name, sentence, { ...match, act: match.from }),
        weak: true,
      })),
};

function isTopic({ items }: Sentence, act: number): boolean {
  return items.slice(Math.max(0, act - 2), act).some((item) => has(item, ...TOPIC));
}
