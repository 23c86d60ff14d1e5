import type { Kind } from "../core/claim.ts";
import { adoptSheet } from "./adopt-sheet.ts";

/** Names of highlights are shared with the page, hence the prefix. */
const PREFIX = "whocounts";

/** The three kinds differ in the form of the line, not in its colour; the colour stands for no party. */
const LINES: Record<Kind, string> = { figure: "solid", accusation: "dashed", denial: "dotted" };

const KINDS = Object.keys(LINES) as Kind[];

const SHEET = KINDS.map(
  (kind) => `::highlight(${PREFIX}-${kind}) {
    text-decoration: underline ${LINES[kind]} 1.5px color-mix(in srgb, currentColor 35%, #7a55b0);
    text-underline-offset: 0.18em;
    background-color: rgb(122 85 176 / 10%);
  }`,
).join("\n");

export interface Marked {
  kind: Kind;
  range: Range;
}

/**
 * Underlines ranges with the CSS Custom Highlight API: no node and no layout of the page changes.
 * Returns what undoes it.
 */
export function highlight(document: Document, marked: readonly Marked[]): () => void {
  const undoSheet = adoptSheet(document, SHEET);
  for (const kind of KINDS) {
    const ranges = marked.filter((mark) => mark.kind === kind).map(({ range }) => range);
    if (ranges.length > 0) CSS.highlights.set(`${PREFIX}-${kind}`, new Highlight(...ranges));
  }
  return () => {
    for (const kind of KINDS) CSS.highlights.delete(`${PREFIX}-${kind}`);
    undoSheet();
  };
}
