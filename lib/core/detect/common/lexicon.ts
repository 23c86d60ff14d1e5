/** Words and phrases by tag, all in lower case: the dictionary of a language. */
export type Dictionary = Readonly<Record<string, readonly string[]>>;

interface Phrase {
  words: readonly string[];
  tags: readonly string[];
}

/** Finds the longest phrase of a dictionary that begins at a word. */
export interface Lexicon {
  /**
   * `words` in lower case, phrases of at most `longest` words; undefined when nothing begins at `at`.
   * Several tags: the word is ambiguous.
   */
  matchAt(
    words: readonly string[],
    at: number,
    longest: number,
  ): { length: number; tags: readonly string[] } | undefined;
}

export function createLexicon(tagsOf: ReadonlyMap<string, readonly string[]>): Lexicon {
  const byFirst = new Map<string, Phrase[]>();
  for (const [phrase, tags] of tagsOf) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    const filed = byFirst.get(first);
    if (filed) filed.push({ words, tags });
    else byFirst.set(first, [{ words, tags }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return {
    matchAt(words, at, longest) {
      const first = words[at];
      const phrase = (first === undefined ? undefined : byFirst.get(first))?.find(
        (candidate) =>
          candidate.words.length <= longest &&
          candidate.words.every((word, i) => words[at + i] === word),
      );
      return phrase && { length: phrase.words.length, tags: phrase.tags };
    },
  };
}
