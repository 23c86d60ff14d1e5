import { foldWord } from "./fold-word.ts";

/**
 * A word that has been met in some text, by the number that it got then. Common words are met early, so what is
 * known of them lies close together: most of the time of reading a text goes into waiting for memory.
 */
export type KnownWord = number;

/** What can be told of a word by itself. */
export interface Spelled {
  /** In lower case. */
  readonly spelling: string;
  /** Without accents and apostrophes, too. */
  readonly folded: string;
}

/** Enough for the words of a language in use. */
const ENOUGH = 1 << 15;
/** A text made for it could give many words the same place: they are not looked for longer than this. */
const MOST_TRIES = 8;
const FIRST_PLACES = 1 << 14;

const sums: number[] = [];
const spellings: string[] = [];
const foldedForms: string[] = [];
/** By the sum of its letters, the number of a word plus one; 0 where there is none. */
let places = new Int32Array(FIRST_PLACES);
const readers: unknown[][] = [];

export function spellingOf(word: KnownWord): string {
  return spellings[word] as string;
}

export function foldedOf(word: KnownWord): string {
  return foldedForms[word] as string;
}

/**
 * The word at `start`..`end` of a text in lower case. Found by its letters, without making a string of them: a
 * `Map` asked for a slice of the text took twice as long, and every reader had to ask its own.
 */
export function knowWord(lower: string, start: number, end: number): KnownWord {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum = addToSum(sum, lower.charCodeAt(at));
  return wordWithSum(lower, start, end, sum);
}

/** The sum of a word's letters tells its place. */
export function addToSum(sum: number, letter: number): number {
  return (Math.imul(sum, 31) + letter) | 0;
}

export function wordWithSum(lower: string, start: number, end: number, sum: number): KnownWord {
  const mask = places.length - 1;
  let place = firstPlace(sum, mask);
  let word = (places[place] as number) - 1;
  for (let tries = 0; word >= 0 && tries < MOST_TRIES; tries += 1) {
    if (sums[word] === sum && isSpelled(spellings[word] as string, lower, start, end)) return word;
    place = (place + 1) & mask;
    word = (places[place] as number) - 1;
  }
  return addWord(copyOf(lower, start, end), sum, word < 0 ? place : undefined);
}

function firstPlace(sum: number, mask: number): number {
  return (sum ^ (sum >>> 15)) & mask;
}

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  return spelling.length === end - start && text.startsWith(spelling, start);
}

/** A word that finds no place is met anew each time. */
function addWord(spelling: string, sum: number, place: number | undefined): KnownWord {
  const word = spellings.length;
  spellings.push(spelling);
  foldedForms.push(foldWord(spelling));
  sums.push(sum);
  if (place !== undefined) places[place] = word + 1;
  if (spellings.length * 2 > places.length) growPlaces();
  return word;
}

function growPlaces(): void {
  places = new Int32Array(places.length * 2);
  const mask = places.length - 1;
  for (const [word, sum] of sums.entries()) {
    let place = firstPlace(sum, mask);
    for (let tries = 0; places[place] !== 0 && tries < MOST_TRIES; tries += 1)
      place = (place + 1) & mask;
    if (places[place] === 0) places[place] = word + 1;
  }
}

/** A long slice would keep the whole text in memory, which the engine shares with it. */
function copyOf(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return slice.length < SHARED_FROM ? slice : (JSON.parse(JSON.stringify(slice)) as string);
}
const SHARED_FROM = 13;

/**
 * Forgets all words where there are more than any language has in use, so that texts of random letters cannot fill
 * the memory. For the moment before a text is read: numbers given out earlier mean nothing afterwards.
 */
export function forgetTooMany(): void {
  if (spellings.length <= ENOUGH) return;
  places = new Int32Array(FIRST_PLACES);
  for (const list of [sums, spellings, foldedForms, ...readers]) list.length = 0;
}

/** What a reader knows of words. */
export interface WordMemory<Fact> {
  of: (word: KnownWord) => Fact;
  forget: () => void;
}

/**
 * Remembers what is worked out of a word when it is first met. For what is made once, as the tables of a language
 * are: it is kept as long as the words are.
 */
export function createWordMemory<Fact>(work: (word: Spelled) => Fact): WordMemory<Fact> {
  const facts: (Fact | undefined)[] = [];
  readers.push(facts);
  return {
    of(word) {
      const known = facts[word];
      if (known !== undefined) return known;
      while (facts.length <= word) facts.push(undefined);
      const fact = work({ spelling: spellingOf(word), folded: foldedOf(word) });
      facts[word] = fact;
      return fact;
    },
    forget() {
      facts.length = 0;
    },
  };
}

export function rememberOfWords<Fact>(work: (word: Spelled) => Fact): (word: KnownWord) => Fact {
  return createWordMemory(work).of;
}
