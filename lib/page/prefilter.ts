import { bodyOf, dataOf, elementCount, findFirst, textOf, textWalker } from "./dom.ts";
import { truceWordPattern } from "./truce-words.ts";

/** Elements above which taking a page's text at once would be a long task of its own. */
const HUGE_PAGE = 60_000;
const PIECE = 200_000;
/** So that a word cut by the end of a piece is found with the next one. */
const OVERLAP = 60;
const STRIDE = 2000;

/**
 * Does the page hold a word for a truce? One pass of one pattern over the title and the text:
 * cheaper than anything that would have to be asked, stored or observed (PERFORMANCE.md, section 3).
 * Yields only on huge pages.
 */
export function* hasTruceWord(document: Document): Generator<void, boolean> {
  const words = truceWordPattern();
  const title = findFirst(document, "title");
  if (title && words.test(textOf(title))) return true;
  const body = bodyOf(document);
  if (!body) return false;
  if (elementCount(document) < HUGE_PAGE) return words.test(textOf(body));
  return yield* searchInPieces(document, body);
}

function* searchInPieces(document: Document, body: Element): Generator<void, boolean> {
  const words = truceWordPattern();
  const walker = textWalker(document, body);
  let piece = "";
  for (let seen = 1; walker.nextNode(); seen++) {
    piece += dataOf(walker.currentNode);
    if (piece.length > PIECE) {
      if (words.test(piece)) return true;
      piece = piece.slice(-OVERLAP);
    }
    if (seen % STRIDE === 0) yield;
  }
  return words.test(piece);
}
