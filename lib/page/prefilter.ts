import { bodyOf, dataOf, elementCount, findFirst, textOf, textWalker } from "./dom.ts";
import { runInSlices } from "./slices.ts";
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
 * Answers at once, but on huge pages later, and with undefined when that was aborted.
 */
export function hasTruceWord(
  document: Document,
  signal: Pick<AbortSignal, "aborted">,
): boolean | Promise<boolean | undefined> {
  const words = truceWordPattern();
  const title = findFirst(document, "title");
  const body = bodyOf(document);
  const heading = title ? textOf(title) : "";
  if (!body) return words.test(heading);
  // Title and text as one: engines compile a pattern anew when a long text follows a short one.
  if (elementCount(document) < HUGE_PAGE) return words.test(`${heading}\n${textOf(body)}`);
  return words.test(heading) || runInSlices(searchInPieces(document, body), signal);
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
