import type { Kind } from "../core/claim.ts";
import { adoptSheet } from "./adopt-sheet.ts";
import { parentOf, tagOf } from "./dom.ts";
import type { Piece } from "./ranges.ts";

/** Names of highlights are shared with the page, hence the prefix. */
const PREFIX = "whocounts";

/** The three kinds differ in the form of the line, not in its colour; the colour stands for no party. */
const LINES: Record<Kind, string> = { figure: "solid", accusation: "dashed", denial: "dotted" };

export interface Marked {
  kind: Kind;
  range: StaticRange;
  pieces: readonly Piece[];
}

/**
 * Underlines ranges with the CSS Custom Highlight API: no node and no layout of the page changes.
 * Returns what undoes it. `article` is the element around all of them.
 */
export function highlight(
  document: Document,
  article: Element,
  marked: readonly Marked[],
): () => void {
  const byKind = Map.groupBy(marked, ({ kind }) => kind);
  const rules = Array.from(byKind, ([kind, marks]) => ruleFor(kind, article, marks));
  const undoSheet = adoptSheet(document, rules.join("\n"));
  for (const [kind, marks] of byKind)
    CSS.highlights.set(nameOf(kind), new Highlight(...marks.map(({ range }) => range)));
  return () => {
    for (const kind of byKind.keys()) CSS.highlights.delete(nameOf(kind));
    undoSheet();
  };
}

const nameOf = (kind: Kind): string => `${PREFIX}-${kind}`;

/**
 * A rule for the elements that hold the words and for no others: with one for every element the
 * browser would work out the style of the whole page anew, which takes ten times as long.
 */
function ruleFor(kind: Kind, article: Element, marks: readonly Marked[]): string {
  const holders = new Set(marks.flatMap(({ pieces }) => pieces.map(({ node }) => parentOf(node))));
  const root = CSS.escape(tagOf(article));
  const selectors = new Set<string>();
  for (const holder of holders)
    if (holder === article) selectors.add(root);
    else if (holder) selectors.add(`${root} ${CSS.escape(tagOf(holder))}`);
  const name = nameOf(kind);
  return `${Array.from(selectors, (selector) => `${selector}::highlight(${name})`).join()} {
    text-decoration: underline ${LINES[kind]} 1.5px color-mix(in srgb, currentColor 35%, #7a55b0);
    text-underline-offset: 0.18em;
    background-color: rgb(122 85 176 / 10%);
  }`;
}
