/** A stretch of text that stands letter for letter in one text node. */
export interface Segment {
  /** Offset in the text. */
  start: number;
  length: number;
  node: Text;
  /** Offset in the node's data. */
  offset: number;
}

/** Plain text and where each stretch of it stands; segments ascend by `start`. */
export interface TextMap {
  text: string;
  segments: readonly Segment[];
  /** Offsets before which something of the page was left unread. */
  gaps: readonly number[];
}

/** The last segment that begins at or before `position`; -1 before the first. */
function segmentAt(segments: readonly Segment[], position: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.start <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * What of `text.slice(start, end)` stands in each text node, in order; empty where that is empty or
 * holds only the white space between segments.
 */
export function findPieces({ segments }: TextMap, start: number, end: number): Segment[] {
  const pieces: Segment[] = [];
  for (let i = Math.max(0, segmentAt(segments, start)); i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment.start >= end) break;
    const from = Math.max(start, segment.start);
    const length = Math.min(end, segment.start + segment.length) - from;
    if (length <= 0) continue;
    const { node, offset } = segment;
    pieces.push({ start: from, length, node, offset: offset + from - segment.start });
  }
  return pieces;
}
