import type { FoundCount } from "../../text/numbers.ts";
import type { FoundPeriod } from "../../text/dates.ts";
import type { Hit } from "./gazetteer.ts";
import { spellingOf, type KnownWord } from "../../text/known-word.ts";
import { isWordCharacter, type Words } from "../../text/word.ts";
import type { Lexicon } from "./lexicon.ts";
import { readTokens, type Tokens } from "./read-tokens.ts";

/** A stretch of text that is more than a word: a name of the index, a count, a period. */
export interface Span {
  start: number;
  end: number;
  tags: readonly string[];
  hit: Hit | undefined;
  count: FoundCount | undefined;
  period: FoundPeriod | undefined;
}

/** A word or span of a sentence as patterns see it. Offsets are those of the normalised text. */
export interface Item extends Span {
  /** In lower case. */
  text: string;
}

/** The item, read otherwise. All items have the same fields in the same order: that is what makes rules fast. */
export function retag(
  { start, end, text, hit, count, period }: Item,
  tags: readonly string[],
): Item {
  return { start, end, tags, hit, count, period, text };
}

function plainItem(start: number, end: number, text: string, tags: readonly string[]): Item {
  return { start, end, tags, hit: undefined, count: undefined, period: undefined, text };
}

export const PUNCTUATION: Readonly<Record<string, readonly string[]>> = {
  ",": ["COMMA"],
  ":": ["COLON"],
  ";": ["SEMICOLON"],
  "-": ["DASH"],
  '"': ["QUOTE"],
  "'": ["QUOTE"],
  "(": ["BRACKET"],
  ")": ["BRACKET"],
  "[": ["BRACKET"],
  "]": ["BRACKET"],
  "'s": ["POSSESSIVE"],
};

/** Reads a stretch of a text as items. `spans` lie inside it, in order, without overlaps. */
export function itemise(
  { text, words }: { text: string; words: Words },
  place: { start: number; end: number; from: number },
  spans: readonly Span[],
  lexicon: Lexicon,
): Item[] {
  const { lower } = words;
  const tokens = readTokens(text, words, place);
  const items: Item[] = [];
  let next = 0;
  /** The first token that reaches into the next span: no phrase does. */
  let limit = 0;
  for (let at = 0; at < tokens.starts.length;) {
    const from = tokens.starts[at] as number;
    while (next < spans.length && (spans[next] as Span).end <= from) next += 1;
    const span = spans[next];
    if (span && span.start < (tokens.ends[at] as number)) {
      const { tags, hit, count, period } = span;
      const spelling = lower.slice(span.start, span.end);
      items.push({ start: span.start, end: span.end, tags, hit, count, period, text: spelling });
      while (at < tokens.starts.length && (tokens.starts[at] as number) < span.end) at += 1;
      const last = tokens.ends[at - 1] as number;
      if (last > span.end) items.push(remainder(text, lower, span.end, last));
      continue;
    }
    if (span) while ((tokens.ends[limit] ?? Infinity) <= span.start) limit += 1;
    const phrase = lexicon.matchAt(tokens.known, at, span ? limit - at : Infinity);
    const length = phrase?.length ?? 1;
    const to = tokens.ends[at + length - 1] as number;
    const spelling = phraseOf(tokens, at, length);
    const tags =
      phrase?.tags ?? (isPossessive(tokens, at) ? POSSESSIVE : plainTag(text, lower, from, to));
    items.push(plainItem(from, to, spelling, tags));
    at += length;
  }
  return items;
}

function phraseOf({ known }: Tokens, at: number, length: number): string {
  let words = spellingOf(known[at] as KnownWord);
  for (let next = at + 1; next < at + length; next += 1)
    words += ` ${spellingOf(known[next] as KnownWord)}`;
  return words;
}

/** What is left of a word after a name: the s of "Syrias", the rest of "Gaza-based". */
function remainder(text: string, lower: string, start: number, end: number): Item {
  const rest = lower.slice(start, end);
  const tags = /^'?s'?$/.test(rest) ? POSSESSIVE : plainTag(text, lower, start, end);
  return plainItem(start, end, rest, tags);
}

/** "organisations' breaches" */
function isPossessive({ starts, ends, known }: Tokens, at: number): boolean {
  if (at === 0 || ends[at - 1] !== starts[at]) return false;
  if (spellingOf(known[at] as KnownWord) !== "'") return false;
  if (!spellingOf(known[at - 1] as KnownWord).endsWith("s")) return false;
  const after = starts[at + 1];
  return after !== undefined && after > (ends[at] as number);
}

const POSSESSIVE = ["POSSESSIVE"];
const MARK = ["MARK"];
const WORD = ["WORD"];
const NAME = ["NAME"];

function plainTag(text: string, lower: string, start: number, end: number): readonly string[] {
  const code = text.charCodeAt(start);
  if (!isWordCharacter(code)) return PUNCTUATION[text.slice(start, end)] ?? MARK;
  return code === lower.charCodeAt(start) ? WORD : NAME;
}
