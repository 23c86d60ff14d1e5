import { foldWord } from "./fold-word.ts";

/** A word that has been met in some text; whoever reads texts keeps with it what they know of it. */
export interface KnownWord {
  /** In lower case. */
  readonly spelling: string;
  /** Without accents and apostrophes, too. */
  readonly folded: string;
  readonly facts: unknown[];
}

/** Enough for the words of a language in use; a text of random letters cannot make it grow. */
const PLACES = 1 << 15;

/** Each word has two places; where both are taken, the word that was met longer ago is forgotten. */
const places: (KnownWord | undefined)[] = Array.from({ length: PLACES }, () => undefined);

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
  const place = (sum ^ (sum >>> 15)) & (PLACES - 1);
  const first = places[place];
  if (first && isSpelled(first.spelling, lower, start, end)) return first;
  const second = places[place ^ 1];
  if (second && isSpelled(second.spelling, lower, start, end)) return second;
  const spelling = copyOf(lower, start, end);
  const word = { spelling, folded: foldWord(spelling), facts: [...NO_FACTS] };
  places[place ^ 1] = first;
  places[place] = word;
  return word;
}

/** With room for those who ask: an array that grows is moved away from its word, and is slower to reach. */
const NO_FACTS: readonly unknown[] = Array.from({ length: 10 }, () => undefined);

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let at = 0; at < spelling.length; at += 1)
    if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** A long slice would keep the whole text in memory, which the engine shares with it. */
function copyOf(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return slice.length < SHARED_FROM ? slice : (JSON.parse(JSON.stringify(slice)) as string);
}
const SHARED_FROM = 13;

let readers = 0;

/**
 * What a reader knows of a word, worked out when the word is first met. For what is made once, as the tables of a
 * language are: the words keep it as long as they are known.
 */
export function rememberOfWords<Fact>(work: (word: KnownWord) => Fact): (word: KnownWord) => Fact {
  const reader = readers;
  readers += 1;
  return (word) => {
    const { facts } = word;
    const known = facts[reader];
    if (known !== undefined) return known as Fact;
    while (facts.length <= reader) facts.push(undefined);
    const fact = work(word);
    facts[reader] = fact;
    return fact;
  };
}
