import { foldedOf, knowWord, spellingOf, type KnownWord } from "../../text/known-word.ts";
import { isWordCharacter, type Words } from "../../text/word.ts";

/** The tokens of a stretch of text: words, numbers and single marks. */
export interface Tokens {
  starts: number[];
  ends: number[];
  known: KnownWord[];
}

/** Where a stretch lies, and which of the text's words is the first in it. */
interface Place {
  start: number;
  end: number;
  from: number;
}

/**
 * Words with inner hyphens, points and apostrophes ("cease-fire", "U.N.", "don't"); a possessive 's is a token of
 * its own; so is every mark. Character by character: a pattern for it took longer than all the rules. Most tokens
 * are words that have been read already.
 */
export function readTokens(
  text: string,
  { lower, starts, ends, known }: Words,
  { start, end, from }: Place,
): Tokens {
  const tokens: Tokens = { starts: [], ends: [], known: [] };
  let word = from;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    tokens.starts.push(at);
    while ((starts[word] as number) < at) word += 1;
    const isToken = starts[word] === at && isPlain(known[word] as KnownWord, code);
    const wordEnd = ends[word] as number;
    if (isToken && !mayGoOn(text.charCodeAt(wordEnd))) {
      tokens.known.push(known[word] as KnownWord);
      at = wordEnd;
    } else {
      const to = Math.min(tokenEnd(text, at, code), end);
      tokens.known.push(knowWord(lower, at, to));
      at = to;
    }
    tokens.ends.push(at);
  }
  return tokens;
}

/** Nothing but letters. */
function isPlain(word: KnownWord, code: number): boolean {
  return spellingOf(word) === foldedOf(word) && !isDigit(code);
}

/** May a token go on behind a word? */
function mayGoOn(code: number): boolean {
  return code === HYPHEN || code === POINT || code === APOSTROPHE;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const HYPHEN = 45;
const POINT = 46;
const COMMA = 44;
const COLON = 58;
const APOSTROPHE = 39;

function tokenEnd(text: string, at: number, code: number): number {
  if (isDigit(code)) return numberEnd(text, at);
  if (isWordCharacter(code)) return wordEnd(text, at);
  return isPossessive(text, at) ? at + 2 : at + 1;
}

/** "1,248", "18:30", "23rd" */
function numberEnd(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); ; code = text.charCodeAt(at)) {
    if (!isDigit(code) && code !== POINT && code !== COMMA && code !== COLON) break;
    at += 1;
  }
  while (isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  return isWordCharacter(code) && !isDigit(code);
}

function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (isWordCharacter(text.charCodeAt(at))) at += 1;
    if (!goesOn(text, at)) break;
    at += 1;
  }
  /** "U.N." ends with its point. */
  const isInitial =
    text.charCodeAt(at) === POINT && at - start > 2 && text.charCodeAt(at - 2) === POINT;
  return isInitial ? at + 1 : at;
}

function goesOn(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (mark === HYPHEN) return isWordCharacter(next);
  if (mark === POINT) return isLetter(next);
  return mark === APOSTROPHE && isWordCharacter(next) && !isPossessive(text, at);
}

function isPossessive(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== APOSTROPHE || text.charAt(at + 1) !== "s") return false;
  return !isWordCharacter(text.charCodeAt(at + 2));
}
