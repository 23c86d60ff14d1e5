import { foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/counted-attacks";
const COUNTED = pattern(
  "(?<count>COUNT) (?:(?!VIOLATION|SAY|VICTIM)(?:MODIFIER|MUNITION|AND)){0,6} ATTACK_NOUN (?!VIOLATION)",
);

/** "488 attacks on Russian targets", "142 shootings", "more than 172 attacks since the ceasefire began" */
export const countedAttacks: Parser = {
  name,
  read: (sentence) =>
    [...matches(COUNTED, sentence.tags)].flatMap(({ from, to }) => {
      const count = sentence.items[from]?.count;
      if (!count || count.value === null) return [];
      const finding = foundFigure(
        name,
        sentence,
        { from, to, act: to },
        { metric: "violations", count },
      );
      return [{ ...finding, weak: true }];
    }),
};
