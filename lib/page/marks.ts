import type { Annotation, PageAnnotations } from "../core/annotation.ts";
import { isInPlace, piecesOf, rangeAround, type Piece } from "./ranges.ts";
import type { PageText } from "./read-article.ts";

/** A claim and where its words stand in the page. */
export interface Mark {
  annotation: Annotation;
  range: StaticRange;
  pieces: readonly Piece[];
}

/** Finds the words of each claim in the page; claims whose words are not shown have no mark. */
export function findMarks(page: PageText, found: PageAnnotations): Mark[] {
  return found.annotations.flatMap((annotation) => {
    const pieces = piecesOf(page, annotation.mention);
    return pieces ? [{ annotation, pieces, range: rangeAround(pieces) }] : [];
  });
}

/** Has the page moved, replaced or emptied the words since? */
export function isBroken({ pieces }: Mark): boolean {
  return !pieces.every(isInPlace);
}
