import type { Metric } from "../../../claim.ts";
import { foundFigure } from "../../common/found.ts";
import { has, matches, type Pattern } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Finding, Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";
import { tiesVictims } from "../casualty.ts";

const name = "en/casualties";
/** "27 people", "two of its soldiers", "more than 100 Ukrainian soldiers" */
const GROUP =
  "(?<count>COUNT) (?:(?!KILLED|INJURED|DEATHS|INJURIES|TIMES)(?:WORD|NAME|VICTIM|ONE_VICTIM|PARTY|OF|POSSESSOR|DETERMINER|POSSESSIVE|PLACE|THE|BODY|MORE|DISPLACED)){0,7}";
/** ", a child and two women among them,", "(95 of them civilians)"; texts that have lost their commas: "among them five children" */
const ASIDE =
  "(?: COMMA (?:(?!COMMA|KILLED|INJURED|KILL|INJURE).){1,9} COMMA | BRACKET (?:(?!BRACKET).){1,9} BRACKET | THEM? COUNT (?:WORD|NAME|VICTIM|ONE_VICTIM|PARTY|AND|COUNT){1,6} )?";
const INCLUDING = /^(?:including|among)$/;
/** "were", "have reportedly been", "are believed to have been" */
const VERBS = "(?:HAVE|BE|WORD|SAY|TO){0,5}";
/** "24 soldiers and 22 civilians were killed" */
const AND_OTHERS =
  "(?: (?:AND COUNT?|COMMA COUNT) (?:WORD|NAME|VICTIM|ONE_VICTIM|PARTY|OF){1,6} )?";

/** "puts the number of people killed in Israeli strikes at 331" */
const NUMBER_OF = (harm: string): string =>
  `NUMBER OF (?:WORD|NAME|VICTIM|PARTY|THE|POSSESSOR){0,4} (?<act>${harm}) (?:(?!COMMA|SAY|COUNT|SEMICOLON|KILLED|INJURED|INJURE).){0,12} (?:IN|TO|BE|REACH) (?<count>COUNT) (?=COMMA|MARK|SEMICOLON|AND|PERIOD|QUOTE|$)`;

/** What tells that the numbered group was killed, injured or displaced, by metric. */
const FORMS: readonly (readonly [metric: Metric, pattern: Pattern])[] = [
  [
    "killed",
    pattern(
      "(?<act>KILL|KILLING) (?:PRONOUN|OF|THE|DETERMINER){0,2} (?<count>COUNT) (?!TIMES|VICTIM? INJURED)",
    ),
  ],
  [
    "killed",
    pattern(
      "KILL COUNT (?:WORD|NAME|PARTY){0,4} VICTIM AND (?<count>COUNT) (?:WORD|NAME|PARTY){0,3} (?<act>VICTIM)(?!INJURED)",
    ),
  ],
  ["killed", pattern("(?<act>LOSE) (?<count>COUNT) (?:WORD|NAME|PARTY|POSSESSOR|OF){0,4} VICTIM")],
  ["killed", pattern("(?<act>CLAIM) (?<count>COUNT) LIVES")],
  ["killed", pattern("(?<act>CLAIM) (?:THE|POSSESSOR)? (?:BODY|PARTY) (?<count>COUNT) VICTIM")],
  ["killed", pattern(NUMBER_OF("KILLED"))],
  [
    "killed",
    pattern(
      "TO (?<count>COUNT) THE NUMBER OF (?:WORD|NAME|VICTIM|PARTY|THE){0,4} (?<act>KILLED|DEATHS)",
    ),
  ],
  ["injured", pattern(NUMBER_OF("INJURED"))],
  [
    "killed",
    pattern(
      "(?:^DASH?|VICTIM) (?<act>KILLED|DEATHS) COLON (?<count>COUNT) (?=$|MARK|COMMA|SEMICOLON)",
    ),
  ],
  [
    "injured",
    pattern(
      "(?:^DASH?|VICTIM) (?<act>INJURED|INJURIES) COLON (?<count>COUNT) (?=$|MARK|COMMA|SEMICOLON)",
    ),
  ],
  ["killed", pattern(`${GROUP} (?=${AND_OTHERS} ${ASIDE} ${VERBS} (?<act>KILLED|DEATHS))`)],
  ["killed", pattern("(?<act>LEAVE) (?<count>COUNT) (?:WORD|NAME|VICTIM|PARTY){0,4} KILLED")],
  ["injured", pattern("(?<act>INJURE|INJURING) (?:DETERMINER|MODIFIER){0,1} (?<count>COUNT)")],
  [
    "injured",
    pattern(
      "INJURE COUNT (?:WORD|NAME|PARTY){0,4} VICTIM AND (?<count>COUNT) (?:WORD|NAME|PARTY){0,3} (?<act>VICTIM)",
    ),
  ],
  [
    "injured",
    pattern(
      `${GROUP} (?=${AND_OTHERS} ${ASIDE} ${VERBS} (?<act>INJURED|INJURIES) (?!DETERMINER? COUNT))`,
    ),
  ],
  ["injured", pattern("(?<act>INJURED) COMMA? (?<count>COUNT) (?!MODIFIER{0,2} MUNITION)")],
  ["killed", pattern("(?<act>DEATHS) OF (?<count>COUNT)")],
  [
    "killed",
    pattern(
      "(?<act>DEATHS) (?:PERIOD|BE|HAVE|WORD){0,3} IN (?<count>COUNT) (?=$|MARK|COMMA|SEMICOLON|AND|QUOTE)",
    ),
  ],
  ["injured", pattern("(?<act>INJURIES) (?:TO|OF) (?<count>COUNT)")],
  ["displaced", pattern(`${GROUP} ${VERBS} (?<act>DISPLACED) (?!VICTIM)`)],
  ["displaced", pattern("(?<act>DISPLACING) (?<count>COUNT)")],
];

/** "killing two civilians and wounding 30", "27 people were killed", "cost the lives of 68 civilians" */
export const casualties: Parser = {
  name,
  forms: FORMS.map(([, form]) => form),
  standsAlone: tiesVictims,
  read: (sentence) => FORMS.flatMap(([metric, form]) => readForm(sentence, metric, form)),
};

function readForm(sentence: Sentence, metric: Metric, form: Pattern): Finding[] {
  return [...matches(form, sentence.tags)].flatMap((match) => {
    const count = sentence.items[match.group("count")?.from ?? match.to]?.count;
    if (!count || count.value === null || count.value === 0) return [];
    const act = match.group("act")?.from ?? match.to;
    // "230 used to die", "120 were left to die"
    if (sentence.items[act]?.text === "die" && has(sentence.items[act - 1], "TO")) return [];
    if (isPartOfGroup(sentence, match.from) || !isOneGroup(sentence, match.to)) return [];
    const spot = { from: Math.min(match.from, act), to: Math.max(match.to, act), act };
    return [{ ...foundFigure(name, sentence, spot, { metric, count }), weak: true }];
  });
}

/** "19 civilians among them five children and two women": the five and the two are counted already. */
function isPartOfGroup({ items }: Sentence, count: number): boolean {
  for (let at = count - 1; at >= Math.max(1, count - 8); at -= 1) {
    // "were among the eight that died": that is all of them.
    if (INCLUDING.test(items[at]?.text ?? "")) return !has(items[at - 1], "COMMA", "BRACKET", "BE");
    if (!has(items[at], "THEM", "SAME", "AND", "COUNT", "VICTIM", "ONE_VICTIM")) return false;
  }
  return false;
}

/** "19 civilians among them five children lost their lives": a number right behind the group is of a part of it. */
function isOneGroup({ items }: Sentence, group: number): boolean {
  const next = has(items[group + 1], "THEM") ? group + 2 : group + 1;
  return !has(items[next], "COUNT") || INCLUDING.test(items[group]?.text ?? "");
}
