import type { Mention } from "../core/mention.ts";
import { dataOf } from "./dom.ts";
import type { PageText } from "./read-article.ts";
import { findPieces, type TextMap } from "./text-map.ts";

/** A part of a claim's words that stands letter for letter in one text node. */
export interface Piece {
  node: Text;
  offset: number;
  words: string;
}

/** The words to mark in the page; undefined where the page has changed meanwhile. */
export function piecesOf(page: PageText, mention: Mention): readonly Piece[] | undefined {
  const map = mention.where === "title" ? page.headline : page.body;
  const pieces = map && read(map, mention.focus);
  return pieces && pieces.length > 0 && pieces.every(isInPlace) ? pieces : undefined;
}

function read(map: TextMap, { start, end }: { start: number; end: number }): Piece[] {
  return findPieces(map, start, end).map(({ node, offset, start: at, length }) => ({
    node,
    offset,
    words: map.text.slice(at, at + length),
  }));
}

export const isInPlace = ({ node, offset, words }: Piece): boolean =>
  node.isConnected && dataOf(node).startsWith(words, offset);

/**
 * From the first letter to the last. It does not follow the page's changes: every range that does
 * is looked at by the browser with each of them, wherever in the page.
 */
export function rangeAround(pieces: readonly Piece[]): StaticRange {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset + last.words.length,
  });
}
