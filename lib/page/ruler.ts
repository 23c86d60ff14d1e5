import { createRange } from "./dom.ts";

const rulers = new WeakMap<Document, Range>();

/**
 * Lends a range to measure with. There is one for each document, which lies outside of it when
 * nobody measures: a browser looks at every range in a document with each change of it.
 */
export function withRuler<T>(document: Document, measure: (ruler: Range) => T): T {
  const ruler = rulers.get(document) ?? createRange(document);
  rulers.set(document, ruler);
  try {
    return measure(ruler);
  } finally {
    ruler.selectNodeContents(document.createComment(""));
  }
}
