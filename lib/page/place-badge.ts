import { isEmpty, overlaps, shared, type Rect } from "./rect.ts";

/** What is known of a claim's place before its badge is placed; all in the same coordinates. */
export interface Surroundings {
  /** First and last line of the marked words. */
  firstLine: Rect;
  lastLine: Rect;
  /** The block, or the part of it in one column, that holds the first line. */
  block: Rect;
  /** What else stands beside the block: nothing may be covered. */
  obstacles: readonly Rect[];
  /** Where something can be seen: the scrolling boxes around, and the width of the page. */
  visible: Rect;
  rtl: boolean;
}

export interface BadgeSize {
  /** The whole badge, and its icon alone. */
  full: { width: number; height: number };
  compact: { width: number; height: number };
}

export interface Place {
  left: number;
  top: number;
  compact: boolean;
}

const GAP = 8;

/**
 * Where a badge goes so that it covers no text: in the margin behind the line with its words, else
 * in a margin as an icon, else as a raised icon at the end of the marked words. Undefined while the
 * words themselves are out of sight. `taken` are the badges placed before.
 */
export function placeBadge(
  around: Surroundings,
  size: BadgeSize,
  taken: readonly Rect[],
): Place | undefined {
  const { firstLine, lastLine, visible } = around;
  if (isEmpty(shared(firstLine, visible)) && isEmpty(shared(lastLine, visible))) return undefined;
  return (
    inMargin(around, size, { compact: false, taken, before: false }) ??
    inMargin(around, size, { compact: true, taken, before: false }) ??
    inMargin(around, size, { compact: true, taken, before: true }) ??
    raised(around, size, taken)
  );
}

interface Wanted {
  compact: boolean;
  /** In the margin before the lines instead of behind them. */
  before: boolean;
  taken: readonly Rect[];
}

function inMargin(
  { firstLine, block, obstacles, visible, rtl }: Surroundings,
  size: BadgeSize,
  { compact, before, taken }: Wanted,
): Place | undefined {
  const { width, height } = compact ? size.compact : size.full;
  const gap = compact ? GAP / 4 : GAP;
  const left = before === rtl ? block.right + gap : block.left - gap - width;
  const top = middle(firstLine) - height / 2;
  const at = stack({ left, top, right: left + width, bottom: top + height }, taken);
  const isInside = at.left >= visible.left && at.right <= visible.right;
  if (!isInside || obstacles.some((obstacle) => overlaps(obstacle, at))) return undefined;
  return { left: at.left, top: at.top, compact };
}

/** At the end of the words, half above the line, where line spacing leaves most room. */
function raised(
  { lastLine, visible, rtl }: Surroundings,
  size: BadgeSize,
  taken: readonly Rect[],
): Place {
  const { width, height } = size.compact;
  const wanted = rtl ? lastLine.left - width : lastLine.right;
  const left = Math.max(visible.left, Math.min(wanted, visible.right - width));
  const top = lastLine.top - height * 0.6;
  const at = stack({ left, top, right: left + width, bottom: top + height }, taken, "beside");
  return { left: at.left, top: at.top, compact: true };
}

const middle = (line: Rect): number => (line.top + line.bottom) / 2;

/** Moves a badge below (or beside) those that stand there already. */
function stack(
  wanted: Rect,
  taken: readonly Rect[],
  direction: "below" | "beside" = "below",
): Rect {
  let at = wanted;
  const below = taken.toSorted((a, b) => a.top - b.top || a.left - b.left);
  for (const other of below) {
    if (!overlaps(other, at)) continue;
    const right = direction === "beside" ? other.right - at.left : 0;
    const down = direction === "below" ? other.bottom + 2 - at.top : 0;
    at = {
      left: at.left + right,
      right: at.right + right,
      top: at.top + down,
      bottom: at.bottom + down,
    };
  }
  return at;
}
