import type { BadgeFacts, PageBadges } from "../core/page-badges.ts";
import { isInPlace, piecesOf, rangeAround, type Piece } from "./ranges.ts";
import type { PageText } from "./read-article.ts";

/** A claim and where its words stand in the page. */
export interface Mark {
  facts: BadgeFacts;
  range: StaticRange;
  pieces: readonly Piece[];
}

/** Finds the words of each claim in the page; claims whose words are not shown have no mark. */
export function findMarks(page: PageText, found: PageBadges): Mark[] {
  return found.badges.flatMap((facts) => {
    const pieces = piecesOf(page, facts.mention);
    return pieces ? [{ facts, pieces, range: rangeAround(pieces) }] : [];
  });
}

/** Has the page moved, replaced or emptied the words since? */
export function isBroken({ pieces }: Mark): boolean {
  return !pieces.every(isInPlace);
}
