import { addToSum, knowWord, wordWithSum, type KnownWord } from "./known-word.ts";

/**
 * Words, read character by character: the fastest way to walk a text, and the same in every script.
 * A word is a run of letters, digits and marks; an apostrophe inside it belongs to it.
 */

/** Letters, digits and combining marks of any script; punctuation, symbols and spaces are not. */
export function isWordCharacter(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return isWideWordCharacter(code);
}

/** The rare case apart, so that the usual one is short enough to be put in place where it is asked. */
function isWideWordCharacter(code: number): boolean {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code < 0x2000) return !isScriptPunctuation(code);
  return code > 0x2bff && !(code >= 0x3000 && code <= 0x3004) && !isWidePunctuation(code);
}

/** Punctuation inside the blocks of Arabic, Hebrew, Devanagari, Armenian and Greek. */
function isScriptPunctuation(code: number): boolean {
  return (
    code === 0x37e ||
    code === 0x387 ||
    (code >= 0x55a && code <= 0x55f) ||
    code === 0x589 ||
    code === 0x58a ||
    code === 0x5be ||
    code === 0x60c ||
    code === 0x61b ||
    code === 0x61f ||
    (code >= 0x66a && code <= 0x66d) ||
    code === 0x6d4 ||
    code === 0x964 ||
    code === 0x965 ||
    code === 0x1680
  );
}

function isWidePunctuation(code: number): boolean {
  return (
    (code >= 0x2e00 && code <= 0x2e7f) ||
    (code >= 0x3008 && code <= 0x3020) ||
    code === 0xfeff ||
    (code >= 0xfe10 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    code === 0xfffd
  );
}

export function isApostrophe(text: string, at: number): boolean {
  return isApostropheCode(text.charCodeAt(at));
}

/** Straight, typographic, modifier, opening (as typed by mistake), grave and acute. */
function isApostropheCode(code: number): boolean {
  return (
    code === 0x27 ||
    code === 0x2019 ||
    code === 0x2018 ||
    code === 0x2bc ||
    code === 0x60 ||
    code === 0xb4
  );
}

/** The end of the word that begins at `start`, where a word character stands. */
export function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && isWordCharacter(text.charCodeAt(at))) at += 1;
    if (at === start || !isApostrophe(text, at)) return at;
    if (at + 1 >= text.length || !isWordCharacter(text.charCodeAt(at + 1))) return at;
    at += 1;
  }
}

/** The next word at or after `from`, or `text.length` when there is none. */
export function nextWordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordCharacter(text.charCodeAt(at))) at += 1;
  return at;
}

/** The words of a text: where each begins and ends, and what is known of it. */
export interface Words {
  starts: number[];
  ends: number[];
  known: KnownWord[];
  /** The text in lower case, with the same offsets. */
  lower: string;
}

export function readWords(text: string): Words {
  const lower = toLowerSameLength(text);
  const words: Words = { starts: [], ends: [], known: [], lower };
  const { length } = lower;
  for (let at = 0; at < length;) {
    let code = lower.charCodeAt(at);
    if (!isWordCode(code)) {
      at += 1;
      continue;
    }
    const start = at;
    let sum = 0;
    do {
      sum = addToSum(sum, code);
      at += 1;
      code = at < length ? lower.charCodeAt(at) : SPACE;
    } while (isWordCode(code));
    const end = isApostropheCode(code) ? wordEnd(lower, start) : at;
    words.starts.push(start);
    words.ends.push(end);
    words.known.push(
      end === at ? wordWithSum(lower, start, end, sum) : knowWord(lower, start, end),
    );
    at = end;
  }
  return words;
}

/** `isWordCharacter` for a code that is one: others ask it for what stands behind the end, which slows it down. */
function isWordCode(code: number): boolean {
  return code < 128 ? ASCII[code] === 1 : isWideWordCharacter(code);
}

const SPACE = 32;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => (isWordCharacter(code) ? 1 : 0));

/** Lower case that keeps every offset, also where a letter's lower case is longer: "İ" is an "i". */
export function toLowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, at) =>
    text.charAt(at).toLowerCase().charAt(0),
  ).join("");
}
