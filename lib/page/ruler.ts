import { createRange } from "./dom.ts";

let ruler: Range | undefined;

/**
 * Lends a range to measure with. There is one, which lies outside of the document when nobody
 * measures: a browser looks at every range in a document with each change of it.
 */
export function withRuler<T>(document: Document, measure: (ruler: Range) => T): T {
  ruler ??= createRange(document);
  const measured = measure(ruler);
  ruler.selectNodeContents(document.createComment(""));
  return measured;
}
