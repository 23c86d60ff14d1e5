import * as z from "zod/mini";
import { normalise } from "../text/normalise.ts";

/** Characters of context kept on either side of a quote. */
const CONTEXT = 64;
const MOST_QUOTED = 4000;
/** Share of the quote's words that must stand together for an edited sentence to be the same one. */
const FUZZY_LEAST = 0.7;

/** Where a quote stands in an article: the W3C text quote and text position selectors. */
export const anchorSchema = z.strictObject({
  where: z.enum(["title", "text"]),
  exact: z.string().check(z.minLength(1), z.maxLength(MOST_QUOTED)),
  prefix: z.string().check(z.maxLength(CONTEXT)),
  suffix: z.string().check(z.maxLength(CONTEXT)),
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(0)),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** A span of a text; `how` says how sure it is that it is the one that was quoted. */
export interface Anchored {
  start: number;
  end: number;
  how: "exact" | "respelled" | "edited";
}

export function makeAnchor(
  where: Anchor["where"],
  text: string,
  start: number,
  end: number,
): Anchor {
  const last = Math.min(end, start + MOST_QUOTED);
  return {
    where,
    exact: text.slice(start, last),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(last, last + CONTEXT),
    start,
    end: last,
  };
}

/**
 * Finds the quote again: as it was, else with other spaces, quotation marks or dashes, else edited.
 * Of several places the one whose surroundings and position fit best. Undefined when it is gone.
 */
export function findAnchor(anchor: Anchor, text: string): Anchored | undefined {
  const exact = findBest(anchor, text);
  if (exact) return { ...exact, how: "exact" };
  const folded = normalise(text);
  const quote = { ...anchor, exact: normalise(anchor.exact).text };
  const respelled = findBest(quote, folded.text);
  const found = respelled ?? findEdited(quote.exact, folded.text);
  if (!found) return undefined;
  return {
    start: folded.origin(found.start),
    end: folded.originEnd(found.end),
    how: respelled ? "respelled" : "edited",
  };
}

interface Span {
  start: number;
  end: number;
}

function findBest(anchor: Anchor, text: string): Span | undefined {
  let best: Span | undefined;
  let bestScore = -Infinity;
  for (let at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) {
    const span = { start: at, end: at + anchor.exact.length };
    const score = scoreContext(anchor, text, span);
    if (score > bestScore) [best, bestScore] = [span, score];
  }
  return best;
}

/** Characters of context that agree; between equals, the nearer to the old position wins. */
function scoreContext(anchor: Anchor, text: string, { start, end }: Span): number {
  let agreed = 0;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  for (let i = 1; i <= anchor.prefix.length; i++) {
    if (before.at(-i) !== anchor.prefix.at(-i)) break;
    agreed += 1;
  }
  for (let i = 0; i < anchor.suffix.length; i++) {
    if (text[end + i] !== anchor.suffix[i]) break;
    agreed += 1;
  }
  return agreed - Math.abs(start - anchor.start) / (text.length + 1);
}

/** The window of as many words as the quote has that shares most words with it. */
function findEdited(quote: string, text: string): Span | undefined {
  const wanted = countWords(wordsOf(quote).map(({ word }) => word));
  const length = [...wanted.values()].reduce((all, count) => all + count, 0);
  const words = wordsOf(text);
  if (length < 4 || words.length < length) return undefined;
  const held = new Map<string, number>();
  let shared = 0;
  let best = { shared: 0, at: 0 };
  words.forEach(({ word }, i) => {
    shared += change(held, word, 1, wanted);
    const left = words[i - length];
    if (left) shared -= change(held, left.word, -1, wanted);
    if (shared > best.shared) best = { shared, at: Math.max(0, i - length + 1) };
  });
  if (best.shared / length < FUZZY_LEAST) return undefined;
  const first = words[best.at];
  const last = words[Math.min(best.at + length, words.length) - 1];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** Adds or takes away a word; returns by how much the number of shared words changes (0 or 1). */
function change(
  held: Map<string, number>,
  word: string,
  by: 1 | -1,
  wanted: ReadonlyMap<string, number>,
): number {
  const count = (held.get(word) ?? 0) + by;
  held.set(word, count);
  const level = by === 1 ? count : count + 1;
  return level <= (wanted.get(word) ?? 0) ? 1 : 0;
}

interface Word extends Span {
  word: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
