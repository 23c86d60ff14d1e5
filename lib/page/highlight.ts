import type { Kind } from "../core/claim.ts";
import { adoptSheet } from "./adopt-sheet.ts";
import { parentOf, tagOf } from "./dom.ts";
import type { Piece } from "./ranges.ts";

/** Names of highlights are shared with the page, hence the prefix. */
const PREFIX = "whocounts";

/** The three kinds differ in the form of the line, not in its colour; the colour stands for no party. */
const LINES: Record<Kind, string> = { figure: "solid", accusation: "dashed", denial: "dotted" };
const KINDS = Object.keys(LINES) as Kind[];

export interface Marked {
  kind: Kind;
  range: StaticRange;
  pieces: readonly Piece[];
}

/** The marks of a page. */
export interface Highlighter {
  /** Marks these and nothing else. `article` is the element around all of them. */
  mark: (article: Element, marked: readonly Marked[]) => void;
  clear: () => void;
}

/**
 * Underlines ranges with the CSS Custom Highlight API: no node and no layout of the page changes. The
 * style sheet stays as long as it fits, since adopting one takes longer than all else.
 *
 * Written with few built-in functions: on most pages this runs once, when each of them is dear.
 */
export function createHighlighter(document: Document): Highlighter {
  let css = "";
  let sheet: CSSStyleSheet | undefined;
  const removeSheet = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    sheet = undefined;
  };
  return {
    mark(article, marked) {
      let wanted = "";
      for (const kind of KINDS) {
        const name = `${PREFIX}-${kind}`;
        const ranges: StaticRange[] = [];
        /**
         * The elements that hold the words and no others: with a rule for every element the browser
         * would work out the style of the whole page anew, which takes ten times as long.
         */
        let selectors = "";
        for (const { kind: own, range, pieces } of marked) {
          if (own !== kind) continue;
          ranges.push(range);
          for (const { node } of pieces) {
            const holder = parentOf(node);
            const inner = !holder || holder === article ? "" : ` ${CSS.escape(tagOf(holder))}`;
            const selector = `,${CSS.escape(tagOf(article))}${inner}::highlight(${name})`;
            if (!selectors.includes(selector)) selectors += selector;
          }
        }
        if (selectors !== "")
          wanted += `${selectors.slice(1)} {
            text-decoration: underline ${LINES[kind]} 1.5px color-mix(in srgb, currentColor 35%, #7a55b0);
            text-underline-offset: .18em; background-color: rgb(122 85 176 / 10%); }`;
        if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
        else if (css.includes(name)) CSS.highlights.delete(name);
      }
      // A page may have put other sheets in place of all that there were.
      if (sheet && css === wanted && document.adoptedStyleSheets.includes(sheet)) return;
      if (sheet) removeSheet();
      css = wanted;
      sheet = adoptSheet(document, css);
    },
    clear() {
      for (const kind of KINDS) CSS.highlights.delete(`${PREFIX}-${kind}`);
      if (sheet) removeSheet();
    },
  };
}
