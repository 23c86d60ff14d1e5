import type { FoundCount } from "../../text/numbers.ts";
import type { FoundPeriod } from "../../text/dates.ts";
import type { Hit } from "./gazetteer.ts";
import type { Lexicon } from "./lexicon.ts";

/** A stretch of text that is more than a word: a name of the index, a count, a period. */
export interface Span {
  start: number;
  end: number;
  tags: readonly string[];
  hit?: Hit;
  count?: FoundCount;
  period?: FoundPeriod;
}

/** A word or span of a sentence as patterns see it. Offsets are those of the normalised text. */
export interface Item extends Span {
  /** In lower case. */
  text: string;
}

/** Words with inner hyphens, points and apostrophes; a possessive 's is an item of its own. */
const WORD =
  /'s(?![\p{L}\d])|\p{L}[\p{L}\p{M}\d]*(?:(?:-|\.(?=\p{L})|'(?!s(?![\p{L}\d])))[\p{L}\d]+)*\.?(?<=\.\p{L}\.|[\p{L}\d\p{M}])|\d[\d.,:]*\p{L}*|\S/gu;

const PUNCTUATION: Readonly<Record<string, string>> = {
  ",": "COMMA",
  ":": "COLON",
  ";": "SEMICOLON",
  "-": "DASH",
  '"': "QUOTE",
  "'": "QUOTE",
  "(": "BRACKET",
  ")": "BRACKET",
  "[": "BRACKET",
  "]": "BRACKET",
  "'s": "POSSESSIVE",
};

interface Token {
  start: number;
  end: number;
  text: string;
}

/** Reads `start`..`end` of a text as items. `spans` lie inside it, in order, without overlaps. */
export function itemise(
  text: string,
  { start, end }: { start: number; end: number },
  spans: readonly Span[],
  lexicon: Lexicon,
): Item[] {
  const tokens = readTokens(text.slice(start, end), start);
  const lower = tokens.map((token) => token.text.toLowerCase());
  const items: Item[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token;
    while ((spans[next]?.end ?? Infinity) <= token.start) next += 1;
    const span = spans[next];
    if (span && span.start < token.end) {
      items.push({ ...span, text: text.slice(span.start, span.end).toLowerCase() });
      while (at < tokens.length && (tokens[at] as Token).start < span.end) at += 1;
      const last = tokens[at - 1] as Token;
      if (last.end > span.end) items.push(remainder(text, span.end, last.end));
      continue;
    }
    const free = span ? tokens.findIndex((t, i) => i >= at && t.end > span.start) - at : Infinity;
    const phrase = lexicon.matchAt(lower, at, free);
    const length = phrase?.length ?? 1;
    const tags = phrase?.tags ?? [isPossessive(tokens, at) ? "POSSESSIVE" : plainTag(token.text)];
    const last = tokens[at + length - 1] as Token;
    items.push({
      start: token.start,
      end: last.end,
      text: lower.slice(at, at + length).join(" "),
      tags,
    });
    at += length;
  }
  return items;
}

function readTokens(text: string, offset: number): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    text: match[0],
  }));
}

/** What is left of a word after a name: the s of "Syrias", the rest of "Gaza-based". */
function remainder(text: string, start: number, end: number): Item {
  const rest = text.slice(start, end).toLowerCase();
  return { start, end, text: rest, tags: [/^'?s'?$/.test(rest) ? "POSSESSIVE" : plainTag(rest)] };
}

/** "organisations' breaches" */
function isPossessive(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.text !== "'" || before?.end !== token.start) return false;
  return before.text.endsWith("s") && after !== undefined && after.start > token.end;
}

function plainTag(word: string): string {
  const mark = PUNCTUATION[word];
  if (mark) return mark;
  const first = word.charAt(0);
  if (!/[\p{L}\d]/u.test(first)) return "MARK";
  return first === first.toLowerCase() ? "WORD" : "NAME";
}
