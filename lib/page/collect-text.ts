import type { Verdict } from "./boilerplate.ts";
import {
  attributeOf,
  dataOf,
  ELEMENT,
  firstChildOf,
  nextSiblingOf,
  tagOf,
  TEXT,
  textOf,
  typeOf,
} from "./dom.ts";
import type { FarParts } from "./far-parts.ts";
import { createTextBuilder, type TextBuilder } from "./text-builder.ts";
import type { TextMap } from "./text-map.ts";

export interface CollectOptions {
  judge(element: Element): Verdict;
  /** Asks the layout whether a block is invisible; where there is no layout, nothing is. */
  isHidden(element: Element): boolean;
  /** Left out with all that is under it (the headline, which is a text of its own). */
  except: Element | undefined;
  /** Left out too; the text says where. */
  far: FarParts | undefined;
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

/** How long what parts blocks is. */
const LINE_BREAK = 1;

/** Of texts and comments. */
const NO_TAG = "";

/** An element whose nodes are being read. */
interface Opened {
  element: Element;
  tag: string;
  isLink: boolean;
  isBlock: boolean;
}

/**
 * Reads the text under `root`: blocks joined by line breaks, white space as a browser shows it, and
 * where each stretch stands. Yields now and then, so that a caller can let the page work between.
 */
export function* collectText(root: Element, options: CollectOptions): Generator<void, TextMap> {
  const builder = createTextBuilder();
  /** Where text will begin that comes after what is left out, if any does. */
  const gaps = new Set<number>();
  /** The elements around the node, below the root. */
  const around: Opened[] = [];
  let node = firstChildOf(root);
  for (let seen = 1; builder.length() <= options.maxLength; seen++) {
    if (seen % STRIDE === 0) yield;
    if (!node) {
      const done = around.pop();
      if (!done) break;
      close(done, builder);
      node = nextSiblingOf(done.element, done.tag);
      continue;
    }
    const lastOfFar = options.far?.get(node);
    if (lastOfFar) {
      builder.endBlock();
      gaps.add(builder.length() + LINE_BREAK);
      node = nextSiblingOf(lastOfFar);
      continue;
    }
    const type = typeOf(node);
    if (type === ELEMENT) {
      const tag = tagOf(node);
      const opened = enter(node as Element, tag, builder, options);
      if (opened) around.push(opened);
      node = opened ? firstChildOf(node, tag) : nextSiblingOf(node, tag);
    } else {
      if (type === TEXT) builder.add(node as Text, dataOf(node));
      node = nextSiblingOf(node, NO_TAG);
    }
  }
  const { text, segments } = builder.finish();
  return {
    text,
    segments,
    // Also where what is left out is the rest.
    gaps: [...gaps].filter((at) => at > LINE_BREAK).map((at) => Math.min(at, text.length)),
  };
}

/** Begins an element that is to be gone into. */
function enter(
  element: Element,
  tag: string,
  builder: TextBuilder,
  options: CollectOptions,
): Opened | undefined {
  if (tag === "br") builder.lineBreak();
  if (tag === "br" || isLeftOut(element, tag, options)) return undefined;
  const isLink = tag === "a" && attributeOf(element, "href") !== null;
  if (isLink) builder.openLink();
  const isBlock = !isInline(tag);
  if (isBlock) builder.endBlock();
  return { element, tag, isLink, isBlock };
}

function close({ isLink, isBlock }: Opened, builder: TextBuilder): void {
  if (isLink) builder.closeLink();
  if (isBlock) builder.endBlock();
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
