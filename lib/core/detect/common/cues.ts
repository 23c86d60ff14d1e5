import { foldWord } from "../../text/fold-word.ts";
import { rememberOfWords, type KnownWord } from "../../text/known-word.ts";
import type { Words } from "../../text/word.ts";

/** What the words of a sentence can be about. */
export const CUE = { truce: 1, breach: 2, harm: 4, number: 8 } as const;

export interface CueTable {
  /** The cues of the words from `from` up to `to`, added up. */
  in(words: Words, from: number, to: number): number;
}

/**
 * Words that a claim cannot do without: those of a truce; those that can make a claim by themselves where a
 * truce is spoken of (breaches, charges, denials); those that need either beside them (attacks, victims); numbers.
 */
export function createCues(lists: Record<keyof typeof CUE, readonly string[]>): CueTable {
  const flags = new Map<string, number>();
  for (const [name, phrases] of Object.entries(lists) as [keyof typeof CUE, readonly string[]][])
    for (const word of phrases.flatMap(tellingWords))
      flags.set(word, (flags.get(word) ?? 0) | CUE[name]);
  const cuesOf = rememberOfWords(({ folded }) =>
    isDigit(folded.charCodeAt(0)) ? CUE.number : (flags.get(folded) ?? 0),
  );
  return {
    in({ known }, from, to) {
      let cues = 0;
      for (let at = from; at < to; at += 1) cues |= cuesOf(known[at] as KnownWord);
      return cues;
    },
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The words of a phrase that are more than glue: "in breach of" is told by "breach". */
function tellingWords(phrase: string): string[] {
  const words = phrase.split(/[\s-]+/).map(foldWord);
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 ? long : words;
}
