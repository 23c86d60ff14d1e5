import type { PeriodLexicon } from "./dates.ts";
import { foldWord } from "./fold-word.ts";
import { rememberOfWords, type KnownWord } from "./known-word.ts";
import type { Words } from "./word.ts";

/** A word where a period may begin, and the rows of the lexicon's patterns that can begin with it. */
export interface PeriodStart {
  at: number;
  rows: readonly number[];
}

export interface PeriodStarts {
  find(words: Words): PeriodStart[];
}

/** How many words after its first one the telling word of a period stands at most. */
const WITHIN = 6;

/**
 * Where in a text patterns are worth trying: at the words that can begin one, if a telling word (a number, a
 * month, a unit, "since") follows soon. This keeps the cost to a few tries a sentence.
 */
export function compilePeriodStarts(lexicon: PeriodLexicon): PeriodStarts {
  const factsOf = compileFacts(lexicon);
  return {
    find({ known }) {
      const found: PeriodStart[] = [];
      let anchor = -1;
      let next: WordFacts | null = null;
      for (let at = known.length - 1; at >= 0; at -= 1) {
        const facts = factsOf(known[at] as KnownWord);
        if (facts?.tells) anchor = at;
        const isNear = anchor >= 0 && anchor - at <= WITHIN;
        if (isNear && facts?.rows && (anchor === at || anchor === at + 1 || next?.rows))
          found.push({ at, rows: facts.rows });
        next = facts;
      }
      return found.toReversed();
    },
  };
}

/** What a word can be in an expression of time. */
interface WordFacts {
  /** The patterns that can begin with it. */
  rows: readonly number[] | undefined;
  /** No expression goes without one like it. */
  tells: boolean;
}

function compileFacts(lexicon: PeriodLexicon): (word: KnownWord) => WordFacts | null {
  const { rows, digits } = compileRows(lexicon);
  const anchors = anchorsOf(lexicon);
  const facts = new Map<string, WordFacts>();
  for (const word of [...rows.keys(), ...anchors])
    facts.set(word, { rows: rows.get(word), tells: anchors.has(word) || isDigit(word) });
  const number: WordFacts = { rows: digits, tells: true };
  return rememberOfWords(({ folded }) => facts.get(folded) ?? (isDigit(folded) ? number : null));
}

function isDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** The patterns that a word can begin, and those that a number in digits can. */
function compileRows(lexicon: PeriodLexicon): {
  rows: Map<string, readonly number[]>;
  digits: readonly number[];
} {
  const points = firstWords([
    ...Object.keys(lexicon.months),
    ...Object.keys(lexicon.weekdays),
    ...Object.keys(lexicon.relativeDays),
    ...Object.keys(lexicon.namedDays),
    ...lexicon.timeStarts.split(" "),
  ]);
  const numbers = firstWords(Object.keys(lexicon.numbers));
  const starts = lexicon.patterns.map(([, words]) => new Set(words.split(" ").map(foldStart)));
  const known = new Map<string, readonly number[]>();
  const all = new Set([...points, ...numbers, ...starts.flatMap((words) => [...words])]);
  for (const word of all) {
    const rows = starts.flatMap((words, row) => {
      const begins =
        words.has(word) ||
        (words.has("{a}") && points.has(word)) ||
        (words.has("{n}") && numbers.has(word));
      return begins ? [row] : [];
    });
    if (rows.length > 0) known.set(word, rows);
  }
  const digits = starts.flatMap((words, row) =>
    words.has("{a}") || words.has("{n}") ? [row] : [],
  );
  return { rows: known, digits };
}

function foldStart(word: string): string {
  return word.startsWith("{") ? word : foldWord(word);
}

function firstWords(phrases: readonly string[]): Set<string> {
  return new Set(phrases.map((phrase) => foldWord(/^[^\s-]+/.exec(phrase)?.[0] ?? phrase)));
}

/** The last word of a phrase tells: "this morning", "christmas eve". */
function anchorsOf(lexicon: PeriodLexicon): Set<string> {
  const phrases = [
    ...Object.keys(lexicon.months),
    ...Object.keys(lexicon.weekdays),
    ...Object.keys(lexicon.units),
    ...Object.keys(lexicon.parts),
    ...Object.keys(lexicon.relativeDays),
    ...Object.keys(lexicon.namedDays),
    ...lexicon.anchors.split(" "),
  ];
  return new Set(phrases.map((phrase) => foldWord(/[^\s-]+$/.exec(phrase)?.[0] ?? phrase)));
}
