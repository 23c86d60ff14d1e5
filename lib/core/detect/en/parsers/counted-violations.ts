import { foundAccusation, foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/counted-violations";
const FORMS = [
  pattern("(?<count>COUNT) OF? (?:MODIFIER|AND MODIFIER){0,8} VIOLATION"),
  pattern("(?<count>COUNT) MODIFIER{0,2} TIMES OF MODIFIER{0,6} VIOLATION"),
];

/** "one of these breaches", "one more violation": how many there were is not said. */
const ONE_OF_MANY = /^(?:of|more|such|further|other)$/;

/** "2,936 breaches of the border truce", "497 Israeli army violations"; "dozens of violations" is no number. */
export const countedViolations: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) => [...matches(form, sentence.tags)]).flatMap(({ from, to }) => {
      const { text, count } = sentence.items[from] ?? {};
      if (text === "one" && ONE_OF_MANY.test(sentence.items[from + 1]?.text ?? "")) return [];
      if (count?.value === null) return [foundAccusation(name, sentence, { from, to, act: to })];
      return count
        ? [foundFigure(name, sentence, { from, to, act: to }, { metric: "violations", count })]
        : [];
    }),
};
