import type { Directory } from "../../language.ts";
import type { Reading } from "../../common/reading.ts";
import type { Attribution } from "../../rule.ts";
import { createMemory, remember } from "./memory.ts";
import { SIEVES } from "./sieves.ts";
import { sourceOf } from "./source.ts";

/** Reads who says what, sentence by sentence. */
export function attribute(reading: Reading, directory: Directory): Attribution[][] {
  const memory = createMemory(reading, directory);
  const found: Attribution[][] = reading.sentences.map(() => []);
  for (const sentence of textFirst(reading.sentences)) {
    const here = SIEVES.flatMap((sieve) => sieve(sentence)).flatMap((cue) => {
      const source = sourceOf(sentence, cue.phrase, memory);
      return source ? [{ ...cue, source }] : [];
    });
    remember(sentence, here, memory);
    found[sentence.index] = here;
  }
  return found;
}

/** A headline uses short names that the text explains. */
function textFirst(sentences: Reading["sentences"]): Reading["sentences"] {
  return [
    ...sentences.filter(({ where }) => where === "text"),
    ...sentences.filter(({ where }) => where === "title"),
  ];
}
