import { foundFigure } from "../../common/found.ts";
import { has, matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";
import { pattern } from "../grammar.ts";
import { inReadingOrder } from "../../common/reading-order.ts";

const name = "en/part-of-count";
/** A number without a noun: "184 on the Line of Control", "16 of them explosions", "committed 315". */
const BARE = pattern(
  "(?<count>COUNT) (?:FURTHER)? (?=$|ON|IN|BY|COMMA|AND|SEMICOLON|MARK|BE|PERIOD|FROM|AGAINST|PLACE|TO|QUOTE|DASH|BRACKET|DIRECTION|TIMES|OF (?:THEM|DETERMINER|THE MODIFIER{0,2} (?:VIOLATION|ATTACK_NOUN)|WHICH|ATTACK_NOUN|WORD))",
);
const NOT_BARE = pattern(
  "COUNT (?:VICTIM|KILLED|INJURED)|(?:INJURIES|DEATHS) (?:TO|OF) COUNT|COUNT OF (?:POSSESSOR|WORD VICTIM|VICTIM)|COUNT TIMES (?:AS|HIGHER|MORE)",
);

/** Reads the numbers that leave out "violations" because the sentence, or the one before, has just said it. */
export const addParts: Refiner = {
  name,
  refine(findings, context) {
    const all = [...findings];
    for (const sentence of context.reading.sentences)
      all.push(...readParts(sentence, all, context));
    return inReadingOrder(all);
  },
};

function readParts(sentence: Sentence, findings: readonly Finding[], context: Context): Finding[] {
  const near = findings.filter(
    ({ sentence: other, figure }) =>
      figure !== null &&
      other.where === sentence.where &&
      other.index >= sentence.index - 1 &&
      other.index <= sentence.index,
  );
  if (!near.some(({ figure }) => figure?.metric === "violations")) return [];
  const excluded = new Set([...matches(NOT_BARE, sentence.tags)].map(({ from }) => from));
  const parts: Finding[] = [];
  for (const { from } of matches(BARE, sentence.tags)) {
    const count = sentence.items[from]?.count;
    if (!count || count.value === null || excluded.has(from)) continue;
    if (
      near.some(
        (other) =>
          other.sentence === sentence && other.focus.from <= from && from <= other.focus.to,
      )
    )
      continue;
    const previous = inReadingOrder([...near, ...parts]).findLast(
      (other) => other.sentence.index < sentence.index || other.focus.from < from,
    );
    if (previous?.figure?.metric !== "violations" || !isList(sentence, from, previous, context))
      continue;
    parts.push(
      foundFigure(name, sentence, { from, to: from, act: from }, { metric: "violations", count }),
    );
  }
  return parts;
}

/** The number follows a count of violations in its sentence, or opens a sentence in its paragraph. */
function isList(sentence: Sentence, at: number, previous: Finding, context: Context): boolean {
  void context;
  void at;
  return (
    previous.sentence === sentence ||
    previous.sentence.paragraph === sentence.paragraph ||
    has(sentence.items[0], "COUNT", "OF")
  );
}
