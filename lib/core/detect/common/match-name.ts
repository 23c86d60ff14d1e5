import {
  foldWord,
  isApostrophe,
  isWordCharacter,
  nextWordStart,
  wordEnd,
} from "../../text/word.ts";
import { significantGap, type Name } from "./gazetteer-name.ts";
import type { GazetteerLanguage } from "./gazetteer.ts";

/** A name that matched: `spanEnd` is where the name ends in the text, `end` where reading goes on. */
export interface MatchedName {
  name: Name;
  spanEnd: number;
  end: number;
}

/** Does `name` stand at `start`, where a word begins? */
export function matchName(
  text: string,
  start: number,
  name: Name,
  language: GazetteerLanguage,
): MatchedName | undefined {
  if (name.capital && !startsWithCapital(text, start)) return undefined;
  const words = matchWords(text, start, name, language);
  if (!words) return undefined;
  if (name.kind === "party" && isInCompound(text, start, words.end)) return undefined;
  if (name.article && !hasArticle(text, start)) return undefined;
  if (name.how === "adjective") return matchNoun(text, words, name, language);
  return { name, spanEnd: words.spanEnd, end: words.end };
}

interface Span {
  spanEnd: number;
  end: number;
}

function matchWords(
  text: string,
  start: number,
  name: Name,
  language: GazetteerLanguage,
): Span | undefined {
  let at = start;
  let end = start;
  let spanEnd = start;
  for (const [position, expected] of name.words.entries()) {
    if (position > 0) {
      at = nextWordStart(text, end);
      if (!isGap(text, end, at, name.gaps[position - 1] ?? "")) return undefined;
    }
    end = wordEnd(text, at);
    const matched = matchedLength(text, at, end, { name, expected, language });
    if (matched === undefined) return undefined;
    spanEnd = at + matched;
  }
  return { spanEnd, end };
}

function isGap(text: string, end: number, at: number, expected: string): boolean {
  if (at >= text.length || at - end > 4 || at === end) return false;
  const gap = text.slice(end, at);
  return gap === " " ? expected === "" : !gap.includes("\n") && significantGap(gap) === expected;
}

/** How much of the word at `at`..`end` is the expected one; the rest is an ending ("Syria's", "Syrias"). */
function matchedLength(
  text: string,
  at: number,
  end: number,
  { name, expected, language }: { name: Name; expected: string; language: GazetteerLanguage },
): number | undefined {
  const word = text.slice(at, end);
  const given = name.exact ? word : foldWord(word);
  if (given === expected) return end - at;
  for (const ending of language.endings) {
    const length = word.length - ending.length;
    if (length < 1 || foldWord(word.slice(length)) !== ending) continue;
    const bare = isApostrophe(text, at + length - 1) ? length - 1 : length;
    const stem = text.slice(at, at + bare);
    if ((name.exact ? stem : foldWord(stem)) === expected) return bare;
  }
  return undefined;
}

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

function matchNoun(
  text: string,
  adjective: Span,
  name: Name,
  language: GazetteerLanguage,
): MatchedName | undefined {
  let end = adjective.end;
  for (let words = 0; words < 3; words += 1) {
    const at = nextWordStart(text, end);
    if (!isGap(text, end, at, "")) return undefined;
    end = wordEnd(text, at);
    const word = foldWord(text.slice(at, end));
    if (has(language.bodyNouns, word, language)) return { name, spanEnd: end, end };
    if (has(language.actNouns, word, language))
      return { name, spanEnd: adjective.spanEnd, end: adjective.end };
    if (!language.modifiers.has(word)) return undefined;
  }
  return undefined;
}

function has(nouns: ReadonlySet<string>, word: string, { endings }: GazetteerLanguage): boolean {
  return (
    nouns.has(word) || endings.some((e) => word.endsWith(e) && nouns.has(word.slice(0, -e.length)))
  );
}
