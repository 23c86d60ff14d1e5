import type { Annotation, PageAnnotations } from "../core/annotation.ts";
import { isConnected } from "./dom.ts";
import { rangeOf } from "./ranges.ts";
import type { PageText } from "./read-article.ts";

/** A claim and where its words stand in the page, as a range that follows the page's changes. */
export interface Mark {
  annotation: Annotation;
  range: Range;
}

/** Finds the words of each claim in the page; claims whose words are not shown have no mark. */
export function findMarks(document: Document, page: PageText, found: PageAnnotations): Mark[] {
  return found.annotations.flatMap((annotation) => {
    const range = rangeOf(document, page, annotation.mention);
    return range ? [{ annotation, range }] : [];
  });
}

/** Has the page replaced or emptied the words since? */
export function isBroken({ range }: Mark): boolean {
  return range.collapsed || !isConnected(range.startContainer) || !isConnected(range.endContainer);
}
