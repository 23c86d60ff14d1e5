import { foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Finding, Refiner } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "fr/part-of-count";
/** A number without a noun of its own, or with that of a breach's kind: "189 la veille", "dont 135 explosions". */
const BARE = pattern("(?<count>COUNT) (?=$|PERIOD|THE|COMMA|AND|MARK|ATTACK_NOUN)");

/** Numbers that leave out "violations" because the sentence, or the one before, has just said it. */
export const addParts: Refiner = {
  name,
  refine(findings, { reading }) {
    const all = [...findings];
    for (const sentence of reading.sentences)
      if (isAfterCount(sentence, all)) all.push(...readParts(sentence, all));
    return all.toSorted(
      (a, b) => a.sentence.index - b.sentence.index || a.focus.from - b.focus.from,
    );
  },
};

function isAfterCount(sentence: Sentence, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ figure, sentence: other }) =>
      figure?.metric === "violations" &&
      other.paragraph === sentence.paragraph &&
      other.where === sentence.where &&
      (other.index === sentence.index || other.index === sentence.index - 1),
  );
}

function readParts(sentence: Sentence, findings: readonly Finding[]): Finding[] {
  const taken = findings.filter((other) => other.sentence === sentence);
  return matches(BARE, sentence.tags).flatMap(({ from }) => {
    const count = sentence.items[from]?.count;
    const isTaken = taken.some(({ focus }) => focus.from <= from && from <= focus.to);
    if (!count || count.value === null || isTaken) return [];
    return [
      foundFigure(name, sentence, { from, to: from, act: from }, { metric: "violations", count }),
    ];
  });
}
