import { has } from "../common/match.ts";
import type { Reading, Sentence } from "../common/reading.ts";

/** How many sentences a truce, once named, is still what "the agreement" and "violations" speak of. */
const REACH = 4;

/** Does the sentence name a truce? */
export function namesTruce({ items }: Sentence): boolean {
  return items.some(
    (item) =>
      has(item, "TRUCE") || (has(item, "PERIOD") && /truce|cease-?fire|cessation/.test(item.text)),
  );
}

/** Is the sentence part of a passage about a truce: named here, in the sentences before, or in the title? */
export function isAboutTruce(sentence: Sentence, { sentences }: Reading): boolean {
  const from = Math.max(0, sentence.index - REACH);
  return (
    sentences
      .slice(from, sentence.index + 2)
      .some((near) => near.where === sentence.where && namesTruce(near)) ||
    sentences.some((title) => title.where === "title" && namesTruce(title))
  );
}
