import { createAncestry, type Ancestry } from "./ancestry.ts";
import { isInline } from "./collect-text.ts";
import {
  ELEMENT,
  nextElementOf,
  parentOf,
  previousElementOf,
  rectOf,
  rectsOf,
  tagOf,
  typeOf,
} from "./dom.ts";
import { HOST_TAG } from "./host-tag.ts";
import type { Surroundings } from "./place-badge.ts";
import { isEmpty, shared, type Rect } from "./rect.ts";
import { withRuler } from "./ruler.ts";

/** How many neighbours on each side can matter; the text around a line is much shorter. */
const MAX_NEIGHBOURS = 30;
/** How far above and below a block something is still beside it. */
const NEAR = 120;

export interface Measured extends Surroundings, Pick<Ancestry, "pinned" | "scrollers"> {}

/**
 * Reads the layout around ranges. All reading is done in one go, before anything is written, and
 * what claims share is read once. Undefined for words that are not displayed.
 */
export function measureAll(
  document: Document,
  ranges: readonly StaticRange[],
): (Measured | undefined)[] {
  return withRuler(document, (ruler) => ranges.map(createMeasure(document, ruler)));
}

function createMeasure(document: Document, ruler: Range) {
  const ancestryOf = createAncestry();
  const obstaclesOf = createObstacles();
  const linesIn = createBlockLines(ruler);
  // In quirks mode the body stands for the window, and the root element is as wide as its text.
  const width = document.scrollingElement?.clientWidth ?? Infinity;
  return ({
    startContainer,
    startOffset,
    endContainer,
    endOffset,
  }: StaticRange): Measured | undefined => {
    ruler.setStart(startContainer, startOffset);
    ruler.setEnd(endContainer, endOffset);
    const lines = Array.from(rectsOf(ruler)).filter((line) => !isEmpty(line));
    const firstLine = lines[0];
    const lastLine = lines.at(-1);
    const element = blockOf(startContainer);
    if (!firstLine || !lastLine || !element) return undefined;
    const { clip, pinned, scrollers } = ancestryOf(element);
    const block = fragmentWith(element, firstLine);
    return {
      firstLine,
      lastLine,
      block,
      blockEnd: linesIn(element).at(-1) ?? lastLine,
      lines: linesIn(element),
      obstacles: obstaclesOf(element).filter((other) => isBeside(other, block, firstLine)),
      visible: shared(clip, { left: 0, right: width, top: -Infinity, bottom: Infinity }),
      rtl: getComputedStyle(element).direction === "rtl",
      pinned,
      scrollers,
    };
  };
}

/** The nearest element around a node that is a block of its own. */
function blockOf(node: Node): Element | undefined {
  for (let around: Node | null = node; around; around = parentOf(around))
    if (typeOf(around) === ELEMENT && !isInline(tagOf(around))) return around as Element;
  return undefined;
}

/** The lines of text in a block. */
function createBlockLines(ruler: Range): (block: Element) => readonly Rect[] {
  const known = new Map<Element, readonly Rect[]>();
  return (block) => {
    let lines = known.get(block);
    if (!lines) {
      ruler.selectNodeContents(block);
      lines = linesOf(Array.from(rectsOf(ruler)).filter((box) => !isEmpty(box)));
      known.set(block, lines);
    }
    return lines;
  };
}

/** Boxes of text, put together to lines: of those on one line the last one says how high it is. */
function linesOf(boxes: readonly Rect[]): Rect[] {
  const lines: Rect[] = [];
  for (const box of boxes) {
    const line = lines.at(-1);
    if (!line || !isOnLine(line, box)) lines.push(box);
    else {
      const { top, bottom } = box;
      const left = Math.min(line.left, box.left);
      lines[lines.length - 1] = { left, right: Math.max(line.right, box.right), top, bottom };
    }
  }
  return lines;
}

/** Lines may be set so close that their boxes overlap: a box is on the line of its middle. */
function isOnLine(line: Rect, { top, bottom }: Rect): boolean {
  const middle = (top + bottom) / 2;
  return middle > line.top && middle < line.bottom;
}

/** The column's part of a block that runs over several columns. */
function fragmentWith(element: Element, line: Rect): Rect {
  const middle = (line.top + line.bottom) / 2;
  const fragments = Array.from(rectsOf(element));
  const found = fragments.find(
    ({ left, right, top, bottom }) =>
      line.left >= left - 1 && line.left <= right && middle >= top && middle <= bottom,
  );
  return found ?? rectOf(element);
}

/** Layers in front of or behind the words themselves stand in no margin. */
function isBeside(other: Rect, block: Rect, line: Rect): boolean {
  const isNear = other.top < block.bottom + NEAR && other.bottom > block.top - NEAR;
  const holdsLine =
    other.left <= line.left &&
    other.right >= line.right &&
    other.top <= line.top &&
    other.bottom >= line.bottom;
  return isNear && !holdsLine;
}

/** The boxes of all that stands beside an element or beside what holds it. */
function createObstacles(): (element: Element) => readonly Rect[] {
  const known = new Map<Element, readonly Rect[]>();
  const find = (element: Element): readonly Rect[] => {
    const path: Element[] = [];
    let node: Node | null = element;
    while (node && typeOf(node) === ELEMENT && !known.has(node as Element)) {
      path.push(node as Element);
      node = parentOf(node);
    }
    let around = known.get(node as Element) ?? [];
    for (const inner of path.toReversed()) {
      around = [...around, ...neighboursOf(inner)];
      known.set(inner, around);
    }
    return around;
  };
  return find;
}

function neighboursOf(element: Element): Rect[] {
  const rects: Rect[] = [];
  for (const step of [previousElementOf, nextElementOf]) {
    let other = step(element);
    for (let seen = 0; other && seen < MAX_NEIGHBOURS; seen++) {
      const rect = rectOf(other);
      if (tagOf(other) !== HOST_TAG && !isEmpty(rect)) rects.push(rect);
      other = step(other);
    }
  }
  return rects;
}
