import { foldWord } from "../../text/fold-word.ts";
import { foldedOf, type KnownWord } from "../../text/known-word.ts";
import { isApostrophe, isWordCharacter, type Words } from "../../text/word.ts";
import { significantGap, type Name } from "./gazetteer-name.ts";
import type { GazetteerLanguage } from "./gazetteer.ts";

/** A text under the gazetteer's eyes. */
export interface NameReading {
  text: string;
  words: Words;
  language: GazetteerLanguage;
}

/** A name that matched: `spanEnd` is where the name ends in the text, `next` the word where reading goes on. */
export interface MatchedName {
  name: Name;
  spanEnd: number;
  next: number;
}

/** Does `name` stand where the word `at` begins? */
export function matchName(reading: NameReading, at: number, name: Name): MatchedName | undefined {
  const { text, words } = reading;
  const start = words.starts[at] as number;
  if (name.capital && !startsWithCapital(text, start)) return undefined;
  const spanEnd = matchWords(reading, at, name);
  if (spanEnd === undefined) return undefined;
  const next = at + name.words.length;
  if (name.kind === "party" && isInCompound(text, start, words.ends[next - 1] as number))
    return undefined;
  if (name.article && !hasArticle(text, start)) return undefined;
  if (name.kind === "outlet" && isLongerName(text, words, next)) return undefined;
  if (name.how === "adjective" || name.how === "attributive")
    return matchNoun(reading, { name, spanEnd, next });
  return { name, spanEnd, next };
}

/** Where the name ends in the text; undefined when it does not stand there. */
function matchWords(reading: NameReading, at: number, name: Name): number | undefined {
  const { text, words } = reading;
  let end: number | undefined;
  for (let position = 0; position < name.words.length; position += 1) {
    const word = at + position;
    if (position > 0 && !isGap(text, words, word, name.gaps[position - 1] ?? "")) return undefined;
    end = matchedEnd(reading, word, { name, expected: name.words[position] as string });
    if (end === undefined) return undefined;
  }
  return end;
}

/** Does what stands before a word join it to the word before, as `expected` does? */
function isGap(text: string, words: Words, word: number, expected: string): boolean {
  const from = words.ends[word - 1];
  const to = words.starts[word];
  if (from === undefined || to === undefined || to - from > 4) return false;
  if (to - from === 1 && text.charCodeAt(from) === 32) return expected === "";
  const gap = text.slice(from, to);
  return !gap.includes("\n") && significantGap(gap) === expected;
}

/** Where the expected word ends; what follows it inside the word is an ending ("Syria's", "Syrias"). */
function matchedEnd(
  { text, words, language }: NameReading,
  word: number,
  { name, expected }: { name: Name; expected: string },
): number | undefined {
  const start = words.starts[word] as number;
  const end = words.ends[word] as number;
  const folded = foldedOf(words.known[word] as KnownWord);
  if (!name.exact && folded === expected) return end;
  if (name.exact && isWritten(text.slice(start, end), expected)) return end;
  for (const ending of language.endings) {
    if (!folded.endsWith(ending)) continue;
    const cut = end - ending.length;
    const bare = isApostrophe(text, cut - 1) ? cut - 1 : cut;
    const stem = text.slice(start, bare);
    if (name.exact ? isWritten(stem, expected) : foldWord(stem) === expected) return bare;
  }
  return undefined;
}

/** As the index has it, or as British papers write what is spoken as a word: "Farc", "Unifil" (never "Gam"). */
function isWritten(word: string, abbreviation: string): boolean {
  if (word === abbreviation) return true;
  return (
    SPOKEN.test(abbreviation) &&
    word.length === abbreviation.length &&
    word === abbreviation.charAt(0) + abbreviation.slice(1).toLowerCase()
  );
}
const SPOKEN = /^(?=.*[AEIOU])[A-Z]{4,}$/;

function startsWithCapital(text: string, start: number): boolean {
  const first = text.charAt(start);
  return first !== first.toLowerCase();
}

/** "Iran-backed", "opposition-held", "pro-Russia", "anti-Israeli" speak of others. */
function isInCompound(text: string, start: number, end: number): boolean {
  if (isHyphen(text, end)) {
    const next = text.charAt(end + 1);
    if (isWordCharacter(text.charCodeAt(end + 1)) && next !== next.toUpperCase()) return true;
  }
  if (start < 3 || !isHyphen(text, start - 1)) return false;
  return /(?:^|[^\p{L}])(?:pro|anti|non|ex|post|un)$/iu.test(
    text.slice(Math.max(0, start - 6), start - 1),
  );
}

function isHyphen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}

/** "the army"; without the article only where a line begins, as headlines drop it. */
function hasArticle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  return /(?:^|[^\p{L}])the\s$/iu.test(before) || start === 0 || /[\n"“«]\s?$/.test(before);
}

/** "The National Democratic Front" is not the paper "The National". */
function isLongerName(text: string, words: Words, next: number): boolean {
  const start = words.starts[next];
  if (start === undefined || !isGap(text, words, next, "")) return false;
  return (
    startsWithCapital(text, start) && !OUTLET_TAIL.test(foldedOf(words.known[next] as KnownWord))
  );
}
const OUTLET_TAIL = /^(?:news|agency|tv|television|radio|online|newspaper|english|channel|media)$/;

/**
 * An adjective ("rebel" is one here) counts with its noun only: a body, or something that the body did. It may share
 * the noun with another: "Congolese and Burundian troops".
 */
function matchNoun(reading: NameReading, adjective: MatchedName): MatchedName | undefined {
  const { text, words, language } = reading;
  const isCommon = adjective.name.how === "attributive";
  let isShared = false;
  for (let word = adjective.next; word < adjective.next + 3; word += 1) {
    if (!isGap(text, words, word, "")) return undefined;
    const noun = foldedOf(words.known[word] as KnownWord);
    if (isCommon && language.speakerNouns && has(language.speakerNouns, noun, language))
      return undefined;
    if (language.joiners?.has(noun) && startsWithCapital(text, words.starts[word + 1] ?? 0)) {
      isShared = true;
      word += 1;
      continue;
    }
    const isGroup = isCommon && language.groupNouns && has(language.groupNouns, noun, language);
    if (isGroup || has(language.bodyNouns, noun, language))
      return isShared
        ? adjective
        : { ...adjective, spanEnd: words.ends[word] as number, next: word + 1 };
    if (has(language.actNouns, noun, language)) return adjective;
    if (!language.modifiers.has(noun)) return undefined;
  }
  return undefined;
}

function has(nouns: ReadonlySet<string>, word: string, { endings }: GazetteerLanguage): boolean {
  if (nouns.has(word)) return true;
  return endings.some(
    (ending) => word.endsWith(ending) && nouns.has(word.slice(0, -ending.length)),
  );
}
