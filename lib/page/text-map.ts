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
}

export interface NodePosition {
  node: Text;
  offset: number;
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
 * The nodes and offsets of `text.slice(start, end)`; undefined where that is empty or holds only
 * the white space between segments.
 */
export function findNodes(
  { segments }: TextMap,
  start: number,
  end: number,
): { from: NodePosition; to: NodePosition } | undefined {
  let first = segmentAt(segments, start);
  const before = segments[first];
  if (!before || before.start + before.length <= start) first += 1;
  const from = segments[first];
  const to = segments[segmentAt(segments, end - 1)];
  if (!from || !to || from.start >= end || to.start < from.start) return undefined;
  const inside = Math.max(0, start - from.start);
  return {
    from: { node: from.node, offset: from.offset + inside },
    to: { node: to.node, offset: to.offset + Math.min(to.length, end - to.start) },
  };
}
