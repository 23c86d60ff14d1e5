import { foldedOf, spellingOf, type KnownWord } from "../../text/known-word.ts";
import { readWords } from "../../text/word.ts";

/** A phrase of a dictionary, filed under the longest of its words, which is the one at `at`. */
export interface FiledPhrase {
  /** Folded. */
  words: readonly string[];
  at: number;
}

export function filePhrase(phrase: string): FiledPhrase {
  const words = wordsOf(phrase);
  let at = 0;
  for (let i = 1; i < words.length; i += 1)
    if ((words[i] as string).length > (words[at] as string).length) at = i;
  return { words, at };
}

/** Most phrases are letters and single spaces, and need no reading: that takes ten times as long. */
function wordsOf(phrase: string): readonly string[] {
  return /^[a-z]+(?: [a-z]+)*$/.test(phrase)
    ? phrase.split(" ")
    : readWords(phrase).known.map(foldedOf);
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
