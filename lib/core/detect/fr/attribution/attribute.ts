import { has, matches, partyOf } from "../../common/match.ts";
import type { Reading, Sentence } from "../../common/reading.ts";
import type { Attribution, Source } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const ACCORDING = pattern("ACCORDING (?:THE|WORD|OF){0,3} (?:PARTY|PERSON)");
const SPEAKS = pattern(
  "(?:PARTY|PERSON) (?:(?!SAY|TALLY|ACCUSE|BREAK).){0,4} (?:SAY|TALLY|ACCUSE)",
);

/** "selon l'OSCE", "l'OSCE constate", "La CMA accuse"; "ils", "ses observateurs": who spoke last. */
export function attribute({ sentences }: Reading): (sentence: Sentence) => readonly Attribution[] {
  let last: Source | undefined;
  const found = sentences.map((sentence): Attribution[] => {
    const [match] = [ACCORDING, SPEAKS].flatMap((form) => matches(form, sentence.tags));
    if (match) {
      last = sourceIn(sentence, match) ?? last;
      return last ? [attributionOf(sentence, last, match)] : [];
    }
    const cue = sentence.items.findIndex((item) => has(item, "SAY", "TALLY"));
    return last && cue >= 0 ? [attributionOf(sentence, last, { from: cue, to: cue })] : [];
  });
  return ({ index }) => found[index] ?? [];
}

function sourceIn(
  { items }: Sentence,
  { from, to }: { from: number; to: number },
): Source | undefined {
  for (const item of items.slice(from, to + 1)) {
    const id = partyOf(item);
    if (id !== undefined) return { id, text: item.text };
  }
  return undefined;
}

function attributionOf(
  { items }: Sentence,
  source: Source,
  stretch: { from: number; to: number },
): Attribution {
  const { from, to } = stretch;
  const scope = { from: 0, to: items.length - 1 };
  return { source, scope, phrase: { from, to }, cue: { from, to }, sieve: "speaks" };
}
