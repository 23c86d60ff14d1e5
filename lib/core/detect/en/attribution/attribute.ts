import type { Directory } from "../../language.ts";
import type { Reading, Sentence } from "../../common/reading.ts";
import type { Attribution, Source } from "../../rule.ts";
import { createMemory, remember } from "./memory.ts";
import { SIEVES, type Cue } from "./sieves.ts";
import { sourceOf } from "./source.ts";

/** Reads who says what, sentence by sentence. */
export function attribute(reading: Reading, directory: Directory): Attribution[][] {
  const memory = createMemory(reading, directory);
  const found: Attribution[][] = reading.sentences.map(() => []);
  for (const sentence of textFirst(reading.sentences)) {
    const here: Attribution[] = [];
    for (const cue of cuesOf(sentence)) {
      const source = sourceOf(sentence, cue.phrase, { ...memory, speaking: here.at(-1)?.source });
      if (source) here.push({ ...cue, source: speakerFor(here, source) });
    }
    remember(sentence, here, memory);
    found[sentence.index] = here;
  }
  return found;
}

/** "The coalition logged 959 violations, General Asiri said": who tells a body's count speaks for it. */
function speakerFor(here: readonly Attribution[], source: Source): Source {
  const counted = here.findLast(({ sieve }) => sieve === "tallies" || sieve === "tallied");
  if (source.id !== null || !counted?.source.id) return source;
  return { ...source, id: counted.source.id, guessed: true };
}

/** In the order of the sentence. */
function cuesOf(sentence: Sentence): Cue[] {
  return SIEVES.flatMap((sieve) => sieve(sentence)).toSorted((a, b) => a.cue.from - b.cue.from);
}

/** A headline uses short names that the text explains. */
function textFirst(sentences: Reading["sentences"]): Reading["sentences"] {
  return [
    ...sentences.filter(({ where }) => where === "text"),
    ...sentences.filter(({ where }) => where === "title"),
  ];
}
