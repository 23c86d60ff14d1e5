import { isEmpty, overlaps, shared, type Rect } from "./rect.ts";

/** What is known of a claim's place before its badge is placed; all in the same coordinates. */
export interface Surroundings {
  /** First and last line of the marked words. */
  firstLine: Rect;
  lastLine: Rect;
  /** The block, or the part of it in one column, that holds the first line. */
  block: Rect;
  /** The last line of text in the block: often a short one. */
  blockEnd: Rect;
  /** All lines of text in the block, in order. */
  lines: readonly Rect[];
  /** What else stands beside the block: nothing may be covered. */
  obstacles: readonly Rect[];
  /** Where something can be seen: the scrolling boxes around, and the width of the page. */
  visible: Rect;
  rtl: boolean;
}

export interface BadgeSize {
  /** The whole badge, as wide as its words, and its icon alone. */
  full: { width: number; height: number };
  compact: { width: number; height: number };
}

export interface Place {
  left: number;
  top: number;
  /** Less than the whole badge where there is less room; its words are cut then. */
  width: number;
  compact: boolean;
  /** Shown smaller where less than its height is free. */
  scale: number;
}

const GAP = 8;
/** Below this a badge says too little to be more than its icon. */
const LEAST_WIDTH = 280;
/** How many lines below its words a badge is still beside them. */
const NEAR_LINES = 4;
/** A raised icon is never smaller than this part of itself ... */
const LEAST_SCALE = 0.6;
/** ... and reaches so far down into its line, where only the tips of the next letters are ... */
const TIPS = 0.35;
/** ... and, where that is too little, so far up into the line above, where only the tails of letters are. */
const TAILS = 0.2;

/**
 * Where a badge goes so that it covers no text: in the margin behind the line with its words, else
 * behind the last words of the block, else as an icon: in a margin, else behind a line that ends
 * early, else raised at the end of the marked words. Undefined while the words themselves are out of sight. `taken` are the
 * badges placed before.
 */
export function placeBadge(
  around: Surroundings,
  size: BadgeSize,
  taken: readonly Rect[],
): Place | undefined {
  const { firstLine, lastLine, visible } = around;
  if (isEmpty(shared(firstLine, visible)) && isEmpty(shared(lastLine, visible))) return undefined;
  const inMargin = (compact: boolean, before: boolean): Place | undefined =>
    placeInMargin(around, compact ? size.compact : size.full, { compact, before, taken });
  return (
    inMargin(false, false) ??
    placeAtBlockEnd(around, size, taken) ??
    inMargin(true, false) ??
    inMargin(true, true) ??
    placeAtLineEnd(around, size, taken) ??
    placeRaised(around, size, taken)
  );
}

interface Margin {
  compact: boolean;
  /** In the margin before the lines instead of behind them. */
  before: boolean;
  taken: readonly Rect[];
}

function placeInMargin(
  { firstLine, block, obstacles, visible, rtl }: Surroundings,
  { width, height }: BadgeSize["full"],
  { compact, before, taken }: Margin,
): Place | undefined {
  const gap = compact ? GAP / 4 : GAP;
  const toRight = before === rtl;
  const top = middle(firstLine) - height / 2;
  const row = below({ left: -Infinity, right: Infinity, top, bottom: top + height }, taken, block);
  const edge = toRight ? block.right + gap : block.left - gap;
  const room = roomIn(row, edge, toRight, [visible, obstacles]) - (compact ? 0 : GAP);
  const taking = Math.min(width, room);
  if (taking < (compact ? width : Math.min(width, LEAST_WIDTH))) return undefined;
  return { left: toRight ? edge : edge - taking, top: row.top, width: taking, compact, scale: 1 };
}

/** How far a row is free from an edge on, to one side. */
function roomIn(
  row: Rect,
  edge: number,
  toRight: boolean,
  [visible, obstacles]: [Rect, readonly Rect[]],
): number {
  const inRow = obstacles.filter(({ top, bottom }) => top < row.bottom && bottom > row.top);
  if (toRight) {
    const ends = inRow.filter(({ right }) => right > edge).map(({ left }) => left);
    return Math.min(visible.right, ...ends) - edge;
  }
  const ends = inRow.filter(({ left }) => left < edge).map(({ right }) => right);
  return edge - Math.max(visible.left, ...ends);
}

/** On the block's last line, where that ends early enough. */
function placeAtBlockEnd(
  { lastLine, block, blockEnd, obstacles, rtl }: Surroundings,
  { full: { width, height } }: BadgeSize,
  taken: readonly Rect[],
): Place | undefined {
  if (!isNear(blockEnd, lastLine)) return undefined;
  const top = middle(blockEnd) - height / 2;
  const row = { ...block, top, bottom: top + height };
  const before = [blockEnd, ...taken.filter((other) => overlaps(other, row))];
  const edge = rtl
    ? Math.min(...before.map(({ left }) => left)) - GAP
    : Math.max(...before.map(({ right }) => right)) + GAP;
  const taking = Math.min(width, roomIn(row, edge, !rtl, [block, obstacles]));
  if (taking < Math.min(width, LEAST_WIDTH)) return undefined;
  return { left: rtl ? edge - taking : edge, top, width: taking, compact: false, scale: 1 };
}

/** As an icon behind the first line, from the claim's own on, that leaves room for it. */
function placeAtLineEnd(
  { firstLine, lastLine, lines, obstacles, visible, rtl }: Surroundings,
  { compact: { width, height } }: BadgeSize,
  taken: readonly Rect[],
): Place | undefined {
  for (const line of lines) {
    const centre = middle(line);
    if (centre < firstLine.top || !isNear(line, lastLine)) continue;
    const top = centre - height / 2;
    const row = { left: -Infinity, right: Infinity, top, bottom: top + height };
    const edge = rtl ? line.left - GAP / 4 : line.right + GAP / 4;
    const left = rtl ? edge - width : edge;
    const isTaken = taken.some((other) => overlaps(other, { ...row, left, right: left + width }));
    if (!isTaken && roomIn(row, edge, !rtl, [visible, obstacles]) >= width)
      return { left, top, width, compact: true, scale: 1 };
  }
  return undefined;
}

/** At the end of the words, below the line above and as small as that makes it. */
function placeRaised(
  { lastLine, lines, visible, rtl }: Surroundings,
  { compact }: BadgeSize,
  taken: readonly Rect[],
): Place {
  const above = lines.findLast(({ bottom }) => bottom < middle(lastLine));
  const bottom = lastLine.top + TIPS * heightOf(lastLine);
  const free = above ? bottom - above.bottom : Infinity;
  const scale = Math.min(1, Math.max(LEAST_SCALE, free / compact.height));
  const width = compact.width * scale;
  const height = compact.height * scale;
  const highest = above ? above.bottom - TAILS * heightOf(above) : -Infinity;
  const top = Math.max(bottom - height, Math.min(highest, lastLine.top));
  let left = rtl ? lastLine.left - width : lastLine.right;
  for (const other of taken.toSorted((a, b) => a.left - b.left))
    if (overlaps(other, { left, right: left + width, top, bottom: top + height }))
      left = other.right;
  left = Math.max(visible.left, Math.min(left, visible.right - width));
  return { left, top, width, compact: true, scale };
}

/** Does a line follow soon enough for what stands there to be beside these words? */
const isNear = (line: Rect, lastLine: Rect): boolean =>
  line.top - lastLine.top <= NEAR_LINES * heightOf(lastLine) * 1.5;

const heightOf = (line: Rect): number => line.bottom - line.top;

const middle = (line: Rect): number => (line.top + line.bottom) / 2;

/** Moves a row below the badges that stand in it already, outside the block. */
function below(row: Rect, taken: readonly Rect[], block: Rect): Rect {
  const height = row.bottom - row.top;
  let { top } = row;
  const outside = taken.filter((other) => other.left >= block.right || other.right <= block.left);
  for (const other of outside.toSorted((a, b) => a.top - b.top))
    if (other.top < top + height && other.bottom > top) top = other.bottom + 2;
  return { ...row, top, bottom: top + height };
}
