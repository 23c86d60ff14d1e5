import type { Verdict } from "./boilerplate.ts";
import {
  attributeOf,
  dataOf,
  ELEMENT,
  firstChildOf,
  nextSiblingOf,
  parentOf,
  tagOf,
  TEXT,
  textOf,
  typeOf,
} from "./dom.ts";
import { createTextBuilder, type TextBuilder } from "./text-builder.ts";
import type { TextMap } from "./text-map.ts";

export interface CollectOptions {
  judge(element: Element): Verdict;
  /** Asks the layout whether a block is invisible; where there is no layout, nothing is. */
  isHidden(element: Element): boolean;
  /** Left out with all that is under it (the headline, which is a text of its own). */
  except: Element | undefined;
  /** Collecting stops here, in characters. */
  maxLength: number;
}

/** Elements that stand within a sentence; all others begin and end a block. */
const INLINE_TAGS = new Set(
  (
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins mark nobr q ruby s small span " +
    "strike strong sub sup time tt u var wbr"
  ).split(" "),
);

/** How many nodes are looked at between two looks at the clock. */
const STRIDE = 400;

/**
 * Reads the text under `root`: blocks joined by line breaks, white space as a browser shows it, and
 * where each stretch stands. Yields now and then, so that a caller can let the page work between.
 */
export function* collectText(root: Element, options: CollectOptions): Generator<void, TextMap> {
  const builder = createTextBuilder();
  let seen = 0;
  let node: Node | null = firstChildOf(root);
  while (node) {
    seen += 1;
    if (seen % STRIDE === 0) yield;
    if (builder.length() > options.maxLength) break;
    node = enter(node, builder, options) ?? leave(node, root, builder);
  }
  return builder.finish();
}

/** Takes in a node and returns its first child; undefined where there is nothing to go into. */
function enter(node: Node, builder: TextBuilder, options: CollectOptions): Node | undefined {
  const type = typeOf(node);
  if (type === TEXT) builder.add(node as Text, dataOf(node));
  if (type !== ELEMENT) return undefined;
  const element = node as Element;
  const tag = tagOf(element);
  if (tag === "br") builder.lineBreak();
  if (tag === "br" || isLeftOut(element, tag, options)) return undefined;
  open(element, tag, builder);
  const child = firstChildOf(element);
  if (!child) close(element, builder);
  return child ?? undefined;
}

/** The node after one that is done with, closing the elements that end there. */
function leave(node: Node, root: Element, builder: TextBuilder): Node | null {
  for (let done: Node | null = node; done && done !== root;) {
    const next = nextSiblingOf(done);
    if (next) return next;
    done = parentOf(done);
    if (done) close(done as Element, builder);
  }
  return null;
}

function isLeftOut(element: Element, tag: string, options: CollectOptions): boolean {
  if (element === options.except || options.judge(element) !== "article") return true;
  if (tag === "sup") return isFootnoteMark(element);
  return !isInline(tag) && options.isHidden(element);
}

/** Custom elements are inline unless a style sheet says otherwise. */
export const isInline = (tag: string): boolean => INLINE_TAGS.has(tag) || tag.includes("-");

/** A raised number would be read as digits of the figure before it. */
const isFootnoteMark = (element: Element): boolean => /^[\s\d[\]()*†‡,]*$/.test(textOf(element));

function open(element: Element, tag: string, builder: TextBuilder): void {
  if (tag === "a" && attributeOf(element, "href") !== null) builder.openLink();
  else if (!isInline(tag)) builder.endBlock();
}

function close(element: Element, builder: TextBuilder): void {
  const tag = tagOf(element);
  if (tag === "a" && attributeOf(element, "href") !== null) builder.closeLink();
  else if (!isInline(tag)) builder.endBlock();
}
