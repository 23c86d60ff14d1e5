import { dataOf, ELEMENT, firstChildOf, nextSiblingOf, TEXT, textOf, typeOf } from "./dom.ts";
import { claimWords, truceWords } from "./truce-words.ts";

/** Texts up to this length are read whole: about 10,000 words, longer than any report. In characters. */
const LONG = 60_000;
/** So much is read before and after a word of a claim: some ten paragraphs, of which rules need six sentences. */
const NEAR = 4000;
/** So much of the beginning is read in any case. */
const TOP = 6000;
/** And so much where the headline names a truce, since all of it is about that then (STRETCH in lib/core/detect). */
const TOP_ABOUT_TRUCE = 100_000;
/** A part is as long as this, where its nodes allow it; longer elements are looked into, to this depth. */
const PART = 2000;
const MAX_DEPTH = 8;
/** How many nodes are looked at between two looks at the clock. */
const STRIDE = 400;
/** What tells the language of a text. */
const SAMPLE = 4000;

/** Nodes that follow one another under one parent. */
interface Part {
  first: Node;
  last: Node;
  text: string;
}

export interface FarOptions {
  title: string;
  /** Tells the language of a text. */
  languageOf: (text: string) => string;
}

/** Runs of siblings that need not be read: the last of each by its first. */
export type FarParts = ReadonlyMap<Node, Node>;

/**
 * The parts of a long text in which no claim can stand, since nothing near speaks of a truce or a breach. None
 * in a text of usual length, which is read whole.
 */
export function* findFarParts(
  root: Element,
  { title, languageOf }: FarOptions,
): Generator<void, FarParts> {
  const far = new Map<Node, Node>();
  const parts = yield* partsOf(root);
  if (lengthOf(parts) <= LONG) return far;
  const isAboutTruce = truceWords.test(title);
  const words = claimWords(languageOf(beginningOf(parts)));
  /** Where what is near the words before ends, and parts that follow it. */
  let until = isAboutTruce ? TOP_ABOUT_TRUCE : TOP;
  let pending: (Part & { start: number })[] = [];
  let start = 0;
  for (const part of parts) {
    yield;
    const end = start + part.text.length;
    if (words.test(part.text)) {
      until = Math.max(until, end + NEAR);
      for (const before of pending)
        if (before.start + before.text.length < start - NEAR) far.set(before.first, before.last);
      pending = [];
    } else if (start >= until) pending.push({ ...part, start });
    start = end;
  }
  for (const { first, last } of pending) far.set(first, last);
  return far;
}

/** Cuts a text into parts, in order. */
function* partsOf(root: Element): Generator<void, Part[]> {
  const parts: Part[] = [];
  const around: Node[] = [];
  let part: Part | undefined;
  let node = firstChildOf(root);
  for (let seen = 1; ; seen++) {
    if (seen % STRIDE === 0) yield;
    if (!node) {
      part = undefined;
      const done = around.pop();
      if (!done) return parts;
      node = nextSiblingOf(done);
      continue;
    }
    const type = typeOf(node);
    const text = type === TEXT ? dataOf(node) : type === ELEMENT ? textOf(node) : "";
    if (type === ELEMENT && text.length > PART && around.length < MAX_DEPTH) {
      // All that is in it was put together: that may have taken a while.
      yield;
      part = undefined;
      around.push(node);
      node = firstChildOf(node);
      continue;
    }
    if (part && part.text.length < PART) {
      part.last = node;
      part.text += text;
    } else parts.push((part = { first: node, last: node, text }));
    node = nextSiblingOf(node);
  }
}

const lengthOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { text }) => sum + text.length, 0);

function beginningOf(parts: readonly Part[]): string {
  let text = "";
  for (let i = 0; i < parts.length && text.length < SAMPLE; i++) text += parts[i]!.text;
  return text;
}
