import { dataOf } from "./dom.ts";
import type { PageText } from "./read-article.ts";
import type { TextMap } from "./text-map.ts";

/** A stretch of the title or the text. */
export interface SelectedStretch {
  where: "title" | "text";
  start: number;
  end: number;
}

/** Where a selected range stands in the article; undefined where it touches none of it. */
export function findSelected(page: PageText, range: Range): SelectedStretch | undefined {
  const title = page.headline && stretchOf(page.headline, range);
  if (title) return { where: "title", ...title };
  const text = stretchOf(page.body, range);
  return text && { where: "text", ...text };
}

function stretchOf({ segments }: TextMap, range: Range) {
  const touched = segments.flatMap(({ start, length, node, offset }) => {
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : dataOf(node).length;
    const first = Math.max(from, offset);
    const last = Math.min(to, offset + length);
    return last > first ? [{ start: start + first - offset, end: start + last - offset }] : [];
  });
  const [first] = touched;
  const last = touched.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}
