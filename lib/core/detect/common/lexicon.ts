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
  longer: readonly FiledPhrase[];
  alone: Phrase | undefined;
}

/** Phrases are taken apart when their first word is met: most words of a language never are. */
export function createLexicon(tagsOf: ReadonlyMap<string, readonly string[]>): Lexicon {
  const byFirst = phrasesByFirst(tagsOf.keys());
  const file = (phrase: string): FiledPhrase => {
    const words = phrase.split(" ");
    return { length: words.length, tags: tagsOf.get(phrase) ?? [], words };
  };
  const beginningWith = rememberOfWords(({ spelling }): Beginning | null => {
    const longer = byFirst.get(spelling)?.map(file) ?? [];
    const tags = tagsOf.get(spelling);
    if (longer.length === 0 && !tags) return null;
    return {
      longer: longer.toSorted((a, b) => b.length - a.length),
      alone: tags && { length: 1, tags },
    };
  });
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

/** Phrases of several words, by the first. */
function phrasesByFirst(phrases: Iterable<string>): Map<string, string[]> {
  const byFirst = new Map<string, string[]>();
  for (const phrase of phrases) {
    const space = phrase.indexOf(" ");
    if (space < 0) continue;
    const first = phrase.slice(0, space);
    const same = byFirst.get(first);
    if (same) same.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  return byFirst;
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
