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

export function createLexicon(tagsOf: ReadonlyMap<string, readonly string[]>): Lexicon {
  const byFirst = new Map<string, FiledPhrase[]>();
  for (const [phrase, tags] of tagsOf) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    const filed = byFirst.get(first);
    const entry = { length: words.length, tags, words };
    if (filed) filed.push(entry);
    else byFirst.set(first, [entry]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.length - a.length);
  const beginningWith = rememberOfWords(({ spelling }) => byFirst.get(spelling) ?? null);
  return {
    matchAt(words, at, longest) {
      const phrases = beginningWith(words[at] as KnownWord);
      if (!phrases) return undefined;
      for (const phrase of phrases)
        if (phrase.length <= longest && standsAt(phrase, words, at)) return phrase;
      return undefined;
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
