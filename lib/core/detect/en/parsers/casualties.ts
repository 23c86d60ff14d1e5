import type { Metric } from "../../../claim.ts";
import { foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Finding, Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/casualties";
/** "27 people", "four civilians, among them a girl of ten,", "two of its soldiers" */
const GROUP =
  "(?<count>COUNT) (?:(?!KILLED|INJURED)(?:WORD|NAME|VICTIM|PARTY|OF|POSSESSOR|DETERMINER|ADJECTIVAL|POSSESSIVE|PLACE|THE|BODY|MUNITION)){0,7}";
/** "... a child and two women among them, ..." */
const ASIDE =
  "(?: COMMA (?:(?!COMMA|COUNT).){1,9} COMMA | BRACKET (?:(?!BRACKET).){1,9} BRACKET )?";

interface Form {
  metric: Metric;
  pattern: RegExp;
}

const FORMS: readonly Form[] = [
  {
    metric: "killed",
    pattern: pattern(
      "(?<act>KILL|KILLING) (?:PRONOUN|OF|THE|DETERMINER){0,2} (?<count>COUNT) (?!TIMES)",
    ),
  },
  {
    metric: "killed",
    pattern: pattern(`${GROUP} ${ASIDE} (?:HAVE|BE|WORD|SAY|TO){0,3} (?<act>KILLED|DEATHS)`),
  },
  {
    metric: "injured",
    pattern: pattern("(?<act>INJURE|INJURING) (?:DETERMINER|MODIFIER){0,1} (?<count>COUNT)"),
  },
  {
    metric: "injured",
    pattern: pattern(
      `${GROUP} ${ASIDE} (?:HAVE|BE|WORD|SAY|TO){0,3} (?<act>INJURED|INJURIES) (?!DETERMINER? COUNT)`,
    ),
  },
  { metric: "injured", pattern: pattern("(?<act>INJURED) COMMA? (?<count>COUNT)") },
  { metric: "displaced", pattern: pattern(`${GROUP} (?:HAVE|BE|WORD){0,3} (?<act>DISPLACED)`) },
];

/** "killing two civilians and wounding 30", "27 people were killed", "cost the lives of 68 civilians" */
export const casualties: Parser = {
  name,
  read: (sentence) => FORMS.flatMap((form) => readForm(sentence, form)),
};

function readForm(sentence: Sentence, { metric, pattern }: Form): Finding[] {
  return [...matches(pattern, sentence.tags)].flatMap((match) => {
    const count = sentence.items[match.group("count")?.from ?? match.to]?.count;
    const spot = { from: match.from, to: match.to, act: match.group("act")?.from ?? match.to };
    return count ? [{ ...foundFigure(name, sentence, spot, { metric, count }), weak: true }] : [];
  });
}
