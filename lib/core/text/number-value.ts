import type { CountLexicon } from "./numbers.ts";
import { anyOf, WORD_END } from "./pattern.ts";
import { foldWord } from "./fold-word.ts";
import { rememberOfWords, type KnownWord } from "./known-word.ts";

/** A number as it stands in a text. */
export interface ReadNumber {
  start: number;
  end: number;
  value: number | null;
  times: boolean;
  /** Written in digits without a separator, as years are. */
  bare: boolean;
}

export interface NumberReader {
  /** Can a number begin with this word? */
  beginsWith(word: KnownWord): boolean;
  /** The number that begins at `start`. `text` in lower case. */
  at(text: string, start: number): ReadNumber | undefined;
}

/** 6,422 and 6.422 and 6 422, 1,00,000, 6'422, 1.5, 12. */
const DIGITS =
  "\\d{1,3}(?:[ ,.']\\d{3})+(?![\\d])|\\d{1,2}(?:,\\d{2}){1,3},\\d{3}(?!\\d)|\\d+(?:[.,]\\d+)?";

/** All that a number in words begins with, besides what is a number of times by itself. */
export function numberPhrases({ fixed, vague, numbers, scales }: CountLexicon): string[] {
  return [...Object.keys({ ...fixed, ...numbers, ...scales }), ...vague];
}

export function compileNumbers(lexicon: CountLexicon): NumberReader {
  const words = new Map(
    [...Object.entries(lexicon.numbers), ...Object.entries(lexicon.scales)].map(([word, value]) => [
      word,
      value,
    ]),
  );
  const wholes = { ...lexicon.fixed, ...lexicon.times };
  const phrases = [...Object.keys(lexicon.times), ...numberPhrases(lexicon)];
  const here = new RegExp(`(${DIGITS})|(?:${anyOf(phrases)})${WORD_END}`, "y");
  const more = new RegExp(
    `(?:[ -]|,? (?:${anyOf(lexicon.joiners)}) )(${anyOf([...words.keys()])})${WORD_END}`,
    "y",
  );
  const firstWords = new Set(
    phrases.map((phrase) => foldWord(/^[^\s-]+/.exec(phrase)?.[0] ?? phrase)),
  );
  const read = (text: string, match: RegExpExecArray): ReadNumber => {
    const [all, digits] = match;
    const phrase = all;
    const start = match.index;
    let end = start + all.length;
    const scale = scaleOf(phrase, lexicon);
    if (digits === undefined && phrase in wholes && scale === undefined)
      return {
        start,
        end,
        value: wholes[phrase] ?? null,
        times: phrase in lexicon.times,
        bare: false,
      };
    if (digits === undefined && !words.has(phrase) && scale === undefined)
      return { start, end, value: null, times: false, bare: false };
    const first = digits === undefined ? (words.get(phrase) ?? 1) : parseDigits(digits);
    const sum = startSum(first, scale === undefined && phrase in lexicon.scales);
    if (scale !== undefined) addWord(sum, scale, true);
    more.lastIndex = end;
    for (let next = more.exec(text); next; next = more.exec(text)) {
      const word = next[1] ?? "";
      if (!addWord(sum, words.get(word) ?? 0, word in lexicon.scales)) break;
      end = more.lastIndex;
    }
    const value = sum.total + sum.current;
    return { start, end, value, times: false, bare: digits !== undefined && /^\d+$/.test(digits) };
  };
  return {
    beginsWith: rememberOfWords(
      ({ folded }) => isDigit(folded.charCodeAt(0)) || firstWords.has(folded),
    ),
    at(text, start) {
      here.lastIndex = start;
      const match = here.exec(text);
      return match ? read(text, match) : undefined;
    },
  };
}

/** "a hundred" goes on as "one hundred" does: "a hundred and fifteen". */
function scaleOf(phrase: string, { scales, fixed }: CountLexicon): number | undefined {
  const scale = scales[phrase.slice(phrase.lastIndexOf(" ") + 1)];
  return scale !== undefined && scale >= 100 && fixed[phrase] === scale ? scale : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A point or comma before exactly three digits separates thousands. */
function parseDigits(digits: string): number {
  if (/^\d{1,3}(?:[ ,.']\d{3})+$|^\d{1,2}(?:,\d{2}){1,3},\d{3}$/.test(digits))
    return Number(digits.replace(/\D/g, ""));
  return Number(digits.replace(",", "."));
}

/** A number under way: `current` waits for a scale, `last` is what was read last. */
interface Sum {
  total: number;
  current: number;
  last: number;
  scale: number;
}

function startSum(value: number, isScale: boolean): Sum {
  return {
    total: 0,
    current: value,
    last: value,
    scale: isScale && value >= 1000 ? value : Infinity,
  };
}

/** Adds the next word if the number can go on with it: "two hundred" + "and" + "five", never "two" + "three". */
function addWord(sum: Sum, value: number, isScale: boolean): boolean {
  if (isScale) {
    if (sum.current === 0 || value >= sum.scale) return false;
    if (value < 1000) sum.current *= value;
    else {
      sum.total += sum.current * value;
      sum.current = 0;
      sum.scale = value;
    }
  } else {
    if (sum.current !== 0 && !fitsAfter(sum.last, value)) return false;
    sum.current += value;
  }
  sum.last = value;
  return true;
}

/** Units after tens, anything below a hundred after hundreds. */
function fitsAfter(last: number, value: number): boolean {
  if (last >= 1000 || value === 0) return false;
  if (last >= 100) return value < 100;
  return last >= 20 && last % 10 === 0 && value < (last % 20 === 0 ? 20 : 10);
}
