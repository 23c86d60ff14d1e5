import { foldedOf, spellingOf, type KnownWord } from "../../text/known-word.ts";
import { readWords } from "../../text/word.ts";

/** A phrase of a dictionary, filed under the longest of its words, which is the one at `at`. */
export interface FiledPhrase {
  /** Folded. */
  words: readonly string[];
  at: number;
}

export function filePhrase(phrase: string): FiledPhrase {
  const words = readWords(phrase).known.map(foldedOf);
  const longest = Math.max(...words.map(({ length }) => length));
  return { words, at: words.findIndex(({ length }) => length === longest) };
}

/**
 * Does the phrase stand where a text has, at `at`, the word that it is filed under? A word with an apostrophe may be
 * two items, and the phrase end within it: it fits any.
 */
export function standsAround(
  phrase: FiledPhrase,
  known: readonly KnownWord[],
  at: number,
): boolean {
  for (let i = 0; i < phrase.words.length; i += 1) {
    const word = known[at - phrase.at + i];
    if (word === undefined) return false;
    if (foldedOf(word) !== phrase.words[i] && !hasApostrophe(word)) return false;
  }
  return true;
}

/** "Syria's" is one word here, and two items. Normalised texts know one apostrophe. */
export function hasApostrophe(word: KnownWord): boolean {
  const spelling = spellingOf(word);
  return foldedOf(word).length !== spelling.length && spelling.includes("'");
}
