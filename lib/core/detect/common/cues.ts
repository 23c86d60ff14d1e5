import { rememberOfWords, type KnownWord } from "../../text/known-word.ts";
import type { Words } from "../../text/word.ts";
import { once } from "./once.ts";
import { filePhrase, standsAround, type FiledPhrase } from "./filed-phrase.ts";

/** What the words of a sentence can be about. */
export const CUE = { truce: 1, breach: 2, harm: 4 } as const;

export interface CueTable {
  /** The cues of the words from `from` up to `to`, added up. */
  in(words: Words, from: number, to: number): number;
}

/**
 * Words and phrases that a claim cannot do without: those of a truce; those that can make a claim by themselves
 * (breaches, charges, denials); those that need either near them (attacks, victims).
 */
export function createCues(lists: Record<keyof typeof CUE, readonly string[]>): CueTable {
  // Not before it is asked: a background that wakes up would file the words of every language.
  const byWord = once(() => fileAll(lists));
  const toldBy = rememberOfWords(({ folded }) => byWord().get(folded) ?? null);
  return {
    in({ known }, from, to) {
      let cues = 0;
      for (let at = from; at < to; at += 1) {
        const told = toldBy(known[at] as KnownWord);
        if (!told) continue;
        cues |= told.cues;
        for (const phrase of told.phrases)
          if ((cues & phrase.cue) === 0 && standsAround(phrase, known, at)) cues |= phrase.cue;
      }
      return cues;
    },
  };
}

/** What a word tells alone, and the phrases that are filed under it. */
interface Told {
  cues: number;
  phrases: (FiledPhrase & { cue: number })[];
}

function fileAll(lists: Record<keyof typeof CUE, readonly string[]>): Map<string, Told> {
  const byWord = new Map<string, Told>();
  for (const [name, phrases] of Object.entries(lists) as [keyof typeof CUE, readonly string[]][])
    for (const phrase of phrases) file(phrase, CUE[name], byWord);
  return byWord;
}

function file(phrase: string, cue: number, byWord: Map<string, Told>): void {
  const { words, at } = filePhrase(phrase);
  const word = words[at] ?? "";
  const told = byWord.get(word) ?? { cues: 0, phrases: [] };
  byWord.set(word, told);
  if (words.length === 1) told.cues |= cue;
  else told.phrases.push({ words, at, cue });
}
