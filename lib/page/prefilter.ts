import { bodyOf, textOf, titleOf } from "./dom.ts";
import { runInSlices } from "./slices.ts";
import { truceWords } from "./truce-words.ts";

/** What is searched at a time, in characters: a few milliseconds. */
const PIECE = 1_000_000;
/** So that a word cut by the end of a piece is found with the next one. */
const OVERLAP = 60;

/**
 * Does the page hold a word for a truce? One pass of one pattern over the title and the text:
 * cheaper than anything that would have to be asked, stored or observed (PERFORMANCE.md, section 3).
 * Even the elements are not counted, which takes a quarter as long as all of this. Answers at once,
 * but on huge pages later, and with undefined when that was aborted.
 */
export function hasTruceWord(
  document: Document,
  signal: Pick<AbortSignal, "aborted">,
): boolean | Promise<boolean | undefined> {
  const body = bodyOf(document);
  // Title and text as one: engines compile a pattern anew when a long text follows a short one.
  const text = `${titleOf(document)}\n${body ? textOf(body) : ""}`;
  if (text.length <= PIECE) return truceWords.test(text);
  return runInSlices(searchInPieces(text), signal);
}

function* searchInPieces(text: string): Generator<void, boolean> {
  for (let at = 0; at < text.length; at += PIECE) {
    if (truceWords.test(text.slice(Math.max(0, at - OVERLAP), at + PIECE))) return true;
    yield;
  }
  return false;
}
