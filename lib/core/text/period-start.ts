import type { PeriodLexicon } from "./dates.ts";
import { foldWord } from "./fold-word.ts";
import { NEED } from "./period-needs.ts";
import { rememberOfWords, type KnownWord } from "./known-word.ts";
import type { Words } from "./word.ts";

/** A word where a period may begin, and the rows of the lexicon's patterns that can begin with it. */
export interface PeriodStart {
  at: number;
  rows: readonly number[];
  /** What stands near (`NEED`), added up: a row that needs more cannot match. */
  near: number;
}

export interface PeriodStarts {
  find(words: Words): PeriodStart[];
}

/** How many words after its first one the telling word of a period stands at most. */
const WITHIN = 6;
/** How many words a period has at most up to the last that it needs. */
const LONGEST = 16;

/**
 * Where in a text patterns are worth trying: at the words that can begin one, if a telling word (a number, a
 * month, a unit, "since") follows soon. This keeps the cost to a few tries a sentence.
 */
export function compilePeriodStarts(
  lexicon: PeriodLexicon,
  words: ReadonlyMap<string, number>,
): PeriodStarts {
  const factsOf = compileFacts(lexicon, words);
  const needs = needsIn(words);
  return {
    find({ known }) {
      const found: PeriodStart[] = [];
      const last = needs.map(() => Infinity);
      let anchor = Infinity;
      let next: WordFacts | null = null;
      for (let at = known.length - 1; at >= 0; at -= 1) {
        const facts = factsOf(known[at] as KnownWord);
        if (facts) {
          const { rows, tells, meets } = facts;
          if (tells) anchor = at;
          if (meets !== 0)
            for (let need = 0; need < needs.length; need += 1)
              if (meets & (needs[need] as number)) last[need] = at;
          if (rows && anchor - at <= WITHIN && (anchor <= at + 1 || next?.rows))
            found.push({ at, rows, near: needsMet(needs, last, at) });
        }
        next = facts;
      }
      return found.toReversed();
    },
  };
}

/** All that a pattern can need, each as a bit. */
function needsIn(words: ReadonlyMap<string, number>): number[] {
  const all = [...words.values()].reduce((sum, bits) => sum | bits, 0);
  const bits = Array.from({ length: 30 }, (_, at) => 1 << at);
  return [...Object.values(NEED), ...bits.filter((bit) => (all & bit) !== 0)];
}

function needsMet(needs: readonly number[], last: readonly number[], at: number): number {
  let met = 0;
  for (let need = 0; need < needs.length; need += 1)
    if ((last[need] as number) - at <= LONGEST) met |= needs[need] as number;
  return met;
}

/** What a word can be in an expression of time. */
interface WordFacts {
  /** The patterns that can begin with it. */
  rows: readonly number[] | undefined;
  /** No expression goes without one like it. */
  tells: boolean;
  /** What it can be for a pattern (`NEED`). */
  meets: number;
}

function compileFacts(
  lexicon: PeriodLexicon,
  words: ReadonlyMap<string, number>,
): (word: KnownWord) => WordFacts | null {
  const { rows, digits } = compileRows(lexicon);
  const anchors = anchorsOf(lexicon);
  const meets = needsByWord(lexicon, words);
  const facts = new Map<string, WordFacts>();
  for (const word of new Set([...rows.keys(), ...anchors, ...meets.keys()]))
    facts.set(word, {
      rows: rows.get(word),
      tells: anchors.has(word) || isDigit(word),
      meets: meets.get(word) ?? 0,
    });
  const number: WordFacts = { rows: digits, tells: true, meets: NEED.number };
  const year: WordFacts = { ...number, meets: NEED.number | NEED.point };
  return rememberOfWords(({ folded }) => {
    const fact = facts.get(folded);
    if (fact !== undefined || !isDigit(folded)) return fact ?? null;
    return YEAR.test(folded) ? year : number;
  });
}

/** What the words of the lexicon are for its patterns: of a phrase one is enough, and the longest is the rarest. */
function needsByWord(
  lexicon: PeriodLexicon,
  words: ReadonlyMap<string, number>,
): Map<string, number> {
  const meets = new Map(words);
  const file = (phrases: object, need: number): void => {
    for (const phrase of Object.keys(phrases)) {
      const word = longestWord(phrase);
      meets.set(word, (meets.get(word) ?? 0) | need);
    }
  };
  const { months, weekdays, relativeDays, namedDays } = lexicon;
  for (const points of [months, weekdays, relativeDays, namedDays]) file(points, NEED.point);
  file(lexicon.numbers, NEED.number);
  file(lexicon.units, NEED.unit);
  file(lexicon.parts, NEED.part);
  file(lexicon.ordinals, NEED.ordinal);
  return meets;
}

/** Of all that is written in digits alone, only a year is a point: days stand beside a month or a year. */
const YEAR = /^(?:19|20)\d\d/;

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

function longestWord(phrase: string): string {
  const words = phrase.split(/[\s-]+/).map((word) => foldWord(word));
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
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
  return lastWords(phrases);
}

function lastWords(phrases: readonly string[]): Set<string> {
  return new Set(phrases.map((phrase) => foldWord(/[^\s-]+$/.exec(phrase)?.[0] ?? phrase)));
}
