import type { Directory } from "../../language.ts";
import type { Reading } from "../../common/reading.ts";
import type { Attribution } from "../../rule.ts";
import { createMemory, remember } from "./memory.ts";
import { SIEVES } from "./sieves.ts";
import { sourceOf } from "./source.ts";

/** Reads who says what, sentence by sentence. */
export function attribute(reading: Reading, directory: Directory): Attribution[][] {
  const memory = createMemory(reading, directory);
  return reading.sentences.map((sentence) => {
    const found = SIEVES.flatMap((sieve) => sieve(sentence)).flatMap((cue) => {
      const source = sourceOf(sentence, cue.phrase, memory);
      return source ? [{ ...cue, source }] : [];
    });
    remember(sentence, found, memory);
    return found;
  });
}
