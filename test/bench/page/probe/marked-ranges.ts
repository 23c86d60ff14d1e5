import { rangeAround, type Piece } from "../../../../lib/page/ranges.ts";

/** The words of a claim of the page: those that `data-claim` is on. */
export interface MarkedClaim {
  range: StaticRange;
  pieces: readonly Piece[];
}

export function markedClaims(): MarkedClaim[] {
  return [...document.querySelectorAll("[data-claim]")].map((element) => {
    const node = element.firstChild as Text;
    const pieces = [{ node, offset: 0, words: node.data }];
    return { range: rangeAround(pieces), pieces };
  });
}

export function claimSentences(): string[] {
  return markedClaims().map(({ pieces }) => pieces[0]!.words);
}
