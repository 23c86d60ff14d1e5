import { foundFigure } from "../../common/found.ts";
import { canMatch, has, matches } from "../../common/match.ts";
import type { Item } from "../../common/itemise.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Finding, Refiner } from "../../rule.ts";
import { pattern } from "../grammar.ts";
import { inReadingOrder } from "../../common/reading-order.ts";

const name = "en/part-of-count";
/** A number without a noun: "184 on the Line of Control", "16 of them explosions", "committed 315". */
const BARE = pattern(
  "(?<count>COUNT) (?:FURTHER|MORE (?=TIMES))? (?=$|ON|IN|BY|COMMA|AND|SEMICOLON|MARK|BE|PERIOD|FROM|AGAINST|PLACE|TO|QUOTE|DASH|BRACKET|DIRECTION|TIMES|TAKE|OF (?:THEM|DETERMINER|THE MODIFIER{0,2} (?:VIOLATION|ATTACK_NOUN)|WHICH|ATTACK_NOUN|WORD))",
);
const NOT_BARE = pattern(
  "COUNT (?:VICTIM|KILLED|INJURED)|(?:INJURIES|DEATHS) (?:TO|OF) COUNT|COUNT OF (?:POSSESSOR|WORD VICTIM|VICTIM)|COUNT TIMES (?:AS|HIGHER|MORE)",
);

/** "184 of them", "seven of the attacks": what is counted was named before. */
/** "twelve such incidents", "this year's count stands at 241" */
const REFERRING_TO_ANY = [
  pattern("(?<count>COUNT) SAME WORD? (?:TIMES|VIOLATION|ATTACK_NOUN)"),
  pattern("POSSESSIVE NUMBER REACH (?<count>COUNT) (?=COMMA|MARK|SEMICOLON|$)"),
];
const REFERRING_ANEW = [
  pattern("TALLY (?<count>COUNT) (?=COMMA|MARK|SEMICOLON|AND|BUT|FOR|PERIOD|BY THE? PARTY|$)"),
  pattern("TALLY (?<count>COUNT) WORD? TIMES (?=COMMA|MARK|SEMICOLON|AND|BUT|PERIOD|$)"),
  pattern("^IN (?<count>COUNT) TIMES THE? PARTY BE"),
  pattern("AND IN (?<count>COUNT) THE? PARTY"),
  pattern("TALLY (?<count>COUNT) OF THE COUNT"),
  pattern("TOTAL (?<count>COUNT) (?=TIMES|COMMA|MARK|SEMICOLON|AND|OF THEM|$)"),
  pattern(
    "THERE (?:HAVE|BE|WORD){1,3} (?<count>COUNT) (?=(?:SAME|DETERMINER)? TIMES|COMMA|MARK|SEMICOLON|$)",
  ),
  pattern(
    "^(?:THAT|IT|DETERMINER) COMMIT (?:COMMA (?:WORD|ON|DETERMINER){1,4} COMMA)? (?<count>COUNT) (?=COMMA|MARK|SEMICOLON|PERIOD|$)",
  ),
  pattern(
    "NUMBER (?:(?!COMMA|SAY|COUNT|VICTIM|KILLED|INJURED|DEATHS|MUNITION|OF).){0,6} (?:BE|REACH) (?<count>COUNT) (?=COMMA|MARK|SEMICOLON|AND|BUT|BY|PERIOD|$)",
  ),
];
/** "India's figure is 881 by Pakistan", "has documented 89 by the Houthis" */
const OF_PARTY = pattern(
  "(?:TALLY|BE|NUMBER) (?<count>COUNT) (?:WORD)? BY THE? (?:WORD|DETERMINER)? PARTY",
);
/** "breaches of the truce: 20 by the army, 13 by the rebels" */
const LISTED_BY = pattern("COLON (?<count>COUNT) BY THE? (?:WORD|DETERMINER){0,2} PARTY");
const REFERRING = pattern(
  "(?<count>COUNT) OF (?:THEM|DETERMINER|THE (?:WORD|PARTY|POSSESSIVE){0,2} (?:VIOLATION|ATTACK_NOUN|TIMES)) (?!VICTIM)",
);
/** "in the provinces of Aleppo (4), Latakia (3) and Damascus (2)" */
const IN_BRACKETS = pattern("(?:PLACE|NAME|PARTY) WORD? BRACKET (?<count>COUNT) BRACKET");
/** "- Rural Damascus: 9", "in Mariupol direction: 6" */
const LINE = pattern(
  "^DASH? (?:(?!COUNT|VICTIM|KILLED|INJURED|DEATHS|INJURIES|MUNITION|SAY|PERIOD).){1,12} (?:COLON|DASH) (?<count>COUNT) (?:VIOLATION|ATTACK_NOUN|TIMES|MARK|SEMICOLON|COMMA)?$",
);
/** "or 166 times a day", "that makes close to 480 a day": the count of before as a rate */
const RATE = pattern("(?<count>COUNT) TIMES? DETERMINER WORD");
const NUMBER = [pattern("COUNT")];
/** How many sentences before it a list begins, and a count is referred to. */
const REACH = 3;

/** Reads the numbers that leave out "violations" because the sentence, or the one before, has just said it. */
export const addParts: Refiner = {
  name,
  refine(findings, context) {
    const told = Map.groupBy(findings, ({ sentence }) => sentence.index);
    const parts = new Map<number, Finding[]>();
    for (const sentence of context.reading.sentences) {
      const around = [...before(told, sentence), ...before(parts, sentence)];
      const here = around.length === 0 ? [] : readParts(sentence, around);
      if (here.length > 0) parts.set(sentence.index, here);
    }
    return parts.size === 0
      ? inReadingOrder(findings)
      : inReadingOrder([...findings, ...[...parts.values()].flat()]);
  },
};

/** What is found in a sentence and those just before it. */
function before(found: ReadonlyMap<number, readonly Finding[]>, { index, where }: Sentence) {
  const around: Finding[] = [];
  for (let at = Math.max(0, index - REACH); at <= index; at += 1)
    for (const finding of found.get(at) ?? [])
      if (finding.sentence.where === where) around.push(finding);
  return around;
}

function readParts(sentence: Sentence, around: readonly Finding[]): Finding[] {
  if (!canMatch(NUMBER, sentence.possible) || !around.some((other) => isBreach(other))) return [];
  const near = around.filter(
    ({ figure, sentence: { index } }) => figure !== null && index >= sentence.index - 1,
  );
  const excluded = new Set([...matches(NOT_BARE, sentence.tags)].map(({ from }) => from));
  const referring = referringCounts(sentence, around);
  const parts: Finding[] = [];
  for (const from of [...new Set([...bareCounts(sentence), ...referring])].toSorted(
    (a, b) => a - b,
  )) {
    const count = sentence.items[from]?.count;
    if (!count || count.value === null || excluded.has(from) || countsNothing(sentence, from))
      continue;
    if (near.some((other) => isAt(other, sentence, from))) continue;
    const previous = inReadingOrder([...near, ...parts]).findLast(
      (other) => other.sentence.index < sentence.index || other.focus.from < from,
    );
    if (previous && isOfVictims(previous, sentence, from)) continue;
    const follows = previous?.figure?.metric === "violations" && isList(sentence, previous);
    if (!follows && !referring.has(from)) continue;
    parts.push(
      foundFigure(name, sentence, { from, to: from, act: from }, { metric: "violations", count }),
    );
  }
  return parts;
}

const OTHER_FATE =
  /^(?:detained|arrested|released|captured|missing|taken|evacuated|hospitali[sz]ed|treated|kidnapped|abducted|freed|held)$/;

/** "Eleven people died, four of them on Sunday": four of the dead. */
function isOfVictims({ figure, sentence }: Finding, here: Sentence, at: number): boolean {
  return (
    sentence === here &&
    figure !== null &&
    figure.metric !== "violations" &&
    has(here.items[at + 1], "OF") &&
    has(here.items[at + 2], "THEM", "WHICH")
  );
}

/** "one of them", "did not bring one", "none of the three", "not 12 but 15": no count. */
function countsNothing({ items }: Sentence, at: number): boolean {
  if (items.slice(Math.max(0, at - 3), at).some((item) => has(item, "NOT"))) return true;
  if (isHour(items, at)) return true;
  // "29 were detained"
  if (has(items[at + 1], "BE") && OTHER_FATE.test(items[at + 2]?.text ?? "")) return true;
  // "of those 43, the army blames ...": counted before
  if (
    has(items[at - 2], "OF") &&
    has(items[at - 1], "SAME", "DETERMINER") &&
    has(items[at + 1], "COMMA")
  )
    return true;
  // "two of the 13"
  if (has(items[at - 1], "THE") && has(items[at - 2], "OF") && has(items[at - 3], "COUNT"))
    return true;
  // "all but four of them"
  if (has(items[at - 1], "BUT", "EXCEPT")) return true;
  return items[at]?.text === "one" && !has(items[at + 1], "IN", "ON", "PLACE");
}

/** "opened at seven", but "stood at seven" */
function isHour(items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.text !== "at" || (items[at]?.count?.value ?? 0) > 24) return false;
  return !items
    .slice(Math.max(0, at - 8), at - 1)
    .some((item) => has(item, "NUMBER", "TALLY") || GIVES.test(item.text));
}

/** What has a number behind "at". */
const GIVES = /^(?:st(?:ood|ands?)|put|puts|putting|total|estimated?|remain(?:s|ed)?|set|counted)$/;

function bareCounts({ tags }: Sentence): number[] {
  return [...matches(BARE, tags)].map(({ from }) => from);
}

/** Counts that say themselves that they go back to breaches told before. */
function referringCounts(sentence: Sentence, around: readonly Finding[]): Set<number> {
  const counted = around.some(({ figure }) => figure?.metric === "violations");
  const isOfBreaches =
    counted || around.some(({ sentence: { index } }) => index >= sentence.index - 1);
  const namesBreach = sentence.items.some((item) => has(item, "VIOLATION"));
  const forms = [
    ...(isOfBreaches ? [REFERRING, ...REFERRING_TO_ANY] : []),
    ...(isOfBreaches || namesBreach ? [OF_PARTY] : []),
    ...(namesBreach ? [LISTED_BY] : []),
    ...(counted || namesBreach ? [IN_BRACKETS] : []),
    ...(counted ? [LINE, ...REFERRING_ANEW] : []),
  ];
  const found = forms.flatMap((form) =>
    [...matches(form, sentence.tags)].flatMap((match) => match.group("count")?.from ?? []),
  );
  return new Set(counted ? [...found, ...ratesIn(sentence)] : found);
}

function ratesIn({ items, tags }: Sentence): number[] {
  if (items.some((item) => has(item, "KILLED", "INJURED", "DEATHS", "INJURIES"))) return [];
  return [...matches(RATE, tags)].map(({ from }) => from).filter((at) => items[at]?.count?.per);
}

/** A count of breaches, or breaches that are spoken of. */
function isBreach({ kind, figure, sentence, act }: Finding): boolean {
  if (figure) return figure.metric === "violations";
  return kind === "accusation" && has(sentence.items[act], "VIOLATION", "BREAK", "BREAKING");
}

function isAt(other: Finding, sentence: Sentence, at: number): boolean {
  return other.sentence === sentence && other.focus.from <= at && at <= other.focus.to;
}

/** The number follows a count of violations in its sentence, or opens a sentence in its paragraph. */
function isList(sentence: Sentence, previous: Finding): boolean {
  return (
    previous.sentence === sentence ||
    previous.sentence.paragraph === sentence.paragraph ||
    has(sentence.items[has(sentence.items[0], "QUOTE") ? 1 : 0], "COUNT", "OF")
  );
}
