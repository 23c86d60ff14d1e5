import type { Mention } from "../core/mention.ts";
import { createRange, dataOf, isConnected } from "./dom.ts";
import type { PageText } from "./read-article.ts";
import { findNodes, type NodePosition, type TextMap } from "./text-map.ts";

/** The words to mark in the page as a live range; undefined where the page has changed meanwhile. */
export function rangeOf(document: Document, page: PageText, mention: Mention): Range | undefined {
  const map = mention.where === "title" ? page.headline : page.body;
  if (!map) return undefined;
  const { start, end } = mention.focus;
  return toRange(document, map, { start, end });
}

interface Stretch {
  start: number;
  end: number;
}

function toRange(document: Document, map: TextMap, { start, end }: Stretch): Range | undefined {
  const found = findNodes(map, start, end);
  if (!found || !isUsable(found.from) || !isUsable(found.to)) return undefined;
  const range = createRange(document);
  range.setStart(found.from.node, found.from.offset);
  range.setEnd(found.to.node, found.to.offset);
  const words = map.text.slice(start, end);
  return withoutSpaces(range.toString()) === withoutSpaces(words) ? range : undefined;
}

const isUsable = ({ node, offset }: NodePosition): boolean =>
  isConnected(node) && offset <= dataOf(node).length;

/** The page's own white space may differ from the text's, which has it as shown. */
const withoutSpaces = (text: string): string => text.replace(/\s+/g, "");
