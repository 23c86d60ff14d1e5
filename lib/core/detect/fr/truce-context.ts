import { has } from "../common/match.ts";
import type { Reading, Sentence } from "../common/reading.ts";

/** How many sentences a truce, once named, is still what is spoken of. */
const REACH = 5;

export function namesTruce({ items }: Sentence): boolean {
  return items.some((item) => has(item, "TRUCE"));
}

/** Is the truce named here, in the sentences around, or in the headline? */
export function isAboutTruce(sentence: Sentence, { sentences }: Reading): boolean {
  return sentences.some(
    (other) =>
      namesTruce(other) &&
      (other.where === "title" || Math.abs(other.index - sentence.index) <= REACH),
  );
}
