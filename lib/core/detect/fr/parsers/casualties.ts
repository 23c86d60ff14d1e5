import type { Metric } from "../../../claim.ts";
import { foundFigure } from "../../common/found.ts";
import { matches, type Pattern } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "fr/casualties";
const FORMS: readonly (readonly [metric: Metric, pattern: Pattern])[] = [
  ["killed", pattern("(?<act>KILL) THE? (?<count>COUNT) (?!TIMES|VIOLATION|ATTACK_NOUN|INJURED)")],
  ["killed", pattern("(?<count>COUNT) (?:WORD|NAME|OF|THE){0,3} (?<act>KILLED)")],
  ["injured", pattern("(?<act>INJURE) (?<count>COUNT)")],
  ["injured", pattern("(?<count>COUNT) (?:WORD|NAME|OF|THE){0,3} (?<act>INJURED)")],
];

/** "avoir tué deux de ses hommes", "trois civils blessés" */
export const casualties: Parser = {
  name,
  forms: FORMS.map(([, form]) => form),
  read: (sentence) =>
    FORMS.flatMap(([metric, form]) =>
      matches(form, sentence.tags).flatMap((match) => {
        const count = sentence.items[match.group("count")?.from ?? match.from]?.count;
        const spot = { from: match.from, to: match.to, act: match.group("act")?.from ?? match.to };
        return count
          ? [{ ...foundFigure(name, sentence, spot, { metric, count }), weak: true }]
          : [];
      }),
    ),
};
