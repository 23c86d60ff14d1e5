import { foundFigure } from "../../common/found.ts";
import { has, matches } from "../../common/match.ts";
import type { FoundCount } from "../../../text/numbers.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/nth-violation";
const FORM = pattern(
  "(?:THE|DETERMINER|POSSESSIVE|POSSESSOR) . (?:MODIFIER|ADJECTIVAL){0,4} VIOLATION",
);
/** "violated the truce for the 41st time", "this was the 74th case" */
const TIME = pattern("THE . TIMES");
const WORDS =
  "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

/** For a sentence as a whole: few have one. */
const ORDINAL = new RegExp(`\\b(?:${WORDS.join("|")}|\\d+(?:st|nd|rd|th))\\b`, "i");

/** "the 171st breach by Haftar's forces": as many there have been. "The first" says no more than that there was one. */
export const nthViolation: Parser = {
  name,
  forms: [FORM, TIME],
  suits: ({ text }) => ORDINAL.test(text),
  read: (sentence) =>
    [
      ...matches(FORM, sentence.tags),
      ...(sentence.items.some((item) => has(item, "BREAK", "BREAKING", "VIOLATION"))
        ? matches(TIME, sentence.tags)
        : []),
    ].flatMap(({ from, to }) => {
      const value = ordinalOf(sentence.items[from + 1]?.text ?? "");
      if (value === undefined) return [];
      const count: FoundCount = {
        start: 0,
        end: 0,
        value,
        valueMax: null,
        qualifier: "exact",
        per: null,
        times: false,
      };
      return [
        foundFigure(
          name,
          sentence,
          { from: from + 1, to, act: to },
          { metric: "violations", count },
        ),
      ];
    }),
};

function ordinalOf(word: string): number | undefined {
  const digits = /^(\d{1,5})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits) > 1 ? Number(digits) : undefined;
  const at = WORDS.indexOf(word);
  return at < 0 ? undefined : at + 2;
}
