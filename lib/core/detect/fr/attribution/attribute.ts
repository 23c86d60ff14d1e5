import { has, matches, partyOf } from "../../common/match.ts";
import type { Reading, Sentence } from "../../common/reading.ts";
import type { Attribution, Source } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const ACCORDING = pattern("ACCORDING (?:THE|WORD|OF){0,3} (?:PARTY|PERSON)");
const SPEAKS = pattern(
  "(?:PARTY|PERSON) (?:(?!SAY|TALLY|ACCUSE|BREAK|ATTACK|PARTY|COUNT).){0,9} (?:SAY|TALLY|ACCUSE|DENY)",
);
/** "a indiqué lundi le Bureau ..." */
const IS_SAID_BY = pattern("SAY (?:WORD|THE|OF|PERIOD|NAME){0,7} (?:PARTY|PERSON)");

/** "selon l'OSCE", "l'OSCE constate", "La CMA accuse"; "ils", "ses observateurs": who spoke last. */
export function attribute({ sentences }: Reading): (sentence: Sentence) => readonly Attribution[] {
  let last: Source | undefined;
  const found = sentences.map((sentence): Attribution[] => {
    const [match] = [ACCORDING, IS_SAID_BY, SPEAKS].flatMap((form) => matches(form, sentence.tags));
    if (match) {
      last = sourceIn(sentence, match) ?? last;
      return last ? [attributionOf(sentence, last, match)] : [];
    }
    const cue = sentence.items.findIndex((item) => has(item, "SAY", "TALLY"));
    if (cue < 0) return [];
    // Somebody whom the index does not know speaks: nobody is guessed.
    if (!isOfLastSpeaker(sentence, cue)) last = undefined;
    return last ? [attributionOf(sentence, last, { from: cue, to: cue })] : [];
  });
  return ({ index }) => found[index] ?? [];
}

function sourceIn(
  { items }: Sentence,
  { from, to }: { from: number; to: number },
): Source | undefined {
  for (let at = from; at <= to; at++) {
    const item = items[at];
    const id = item && partyOf(item);
    // "impute au Hezbollah": spoken of, not speaking.
    if (item && id !== undefined && !has(items[at - 1], "TO")) return { id, text: item.text };
  }
  return undefined;
}

/** "a-t-il ajouté", "ses observateurs ont relevé", "ils en ont compté", "a fait savoir l'organisation" */
function isOfLastSpeaker({ items }: Sentence, cue: number): boolean {
  const isBody = items.some(
    ({ text }, at) =>
      at >= cue - 6 &&
      at <= cue + 3 &&
      BODY.test(text) &&
      !has(items[at + 1], "WORD", "OF", "NAME"),
  );
  if (isBody) return true;
  return items
    .slice(Math.max(0, cue - 6), cue)
    .some(
      (item) =>
        has(item, "PRONOUN") || /^(?:ses|son|sa|leurs?)$|-(?:ils?|elles?|on)$/.test(item.text),
    );
}

/** A body that was named before; with an adjective or "de" it is another one. */
const BODY =
  /^(?:organisation|mission|ministère|armée|observatoire|centre|bureau|commission|comité|coalition|mouvement|groupe|porte-parole|ministre|gouvernement|état-major)$/;

function attributionOf(
  { items }: Sentence,
  source: Source,
  stretch: { from: number; to: number },
): Attribution {
  const { from, to } = stretch;
  const scope = { from: 0, to: items.length - 1 };
  return { source, scope, phrase: { from, to }, cue: { from, to }, sieve: "speaks" };
}
