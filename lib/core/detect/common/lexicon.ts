import { rememberOfWords, spellingOf, type KnownWord } from "../../text/known-word.ts";

/** Words and phrases by tag, all in lower case: the dictionary of a language. */
export type Dictionary = Readonly<Record<string, readonly string[]>>;

/** A phrase of a dictionary: how many words it has and what they can be. */
export interface Phrase {
  length: number;
  tags: readonly string[];
}

/** Finds the longest phrase of a dictionary that begins at a word. */
export interface Lexicon {
  /**
   * Phrases of at most `longest` words; undefined when nothing begins at `at`. Several tags: the word is ambiguous.
   */
  matchAt(words: readonly KnownWord[], at: number, longest: number): Phrase | undefined;
}

interface FiledPhrase extends Phrase {
  words: readonly string[];
}

/** What begins with a word: the longer phrases, the longest first, and the word alone. */
interface Beginning {
  longer: FiledPhrase[];
  alone: Phrase | undefined;
}

export function createLexicon(tagsOf: ReadonlyMap<string, readonly string[]>): Lexicon {
  const byFirst = new Map<string, Beginning>();
  for (const [phrase, tags] of tagsOf) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    const filed = byFirst.get(first) ?? { longer: [], alone: undefined };
    byFirst.set(first, filed);
    if (words.length === 1) filed.alone = { length: 1, tags };
    else filed.longer.push({ length: words.length, tags, words });
  }
  for (const { longer } of byFirst.values()) longer.sort((a, b) => b.length - a.length);
  const beginningWith = rememberOfWords(({ spelling }) => byFirst.get(spelling) ?? null);
  return {
    matchAt(words, at, longest) {
      const beginning = beginningWith(words[at] as KnownWord);
      if (!beginning) return undefined;
      for (const phrase of beginning.longer)
        if (phrase.length <= longest && standsAt(phrase, words, at)) return phrase;
      return longest > 0 ? beginning.alone : undefined;
    },
  };
}

/** The first word is known to stand there. */
function standsAt(
  { words: own, length }: FiledPhrase,
  words: readonly KnownWord[],
  at: number,
): boolean {
  if (at + length > words.length) return false;
  for (let i = 1; i < length; i += 1)
    if (spellingOf(words[at + i] as KnownWord) !== own[i]) return false;
  return true;
}
