import type { Article } from "../article.ts";
import { isSamePage } from "../compare/question.ts";
import type { Mention } from "../mention.ts";
import { wrongMatchKey } from "../settings.ts";
import { findAnchor } from "./anchor.ts";
import type { FlaggedClaim } from "./own-claims.ts";

/** The mentions of a page with the reader's own flags among them, and the flags that are not found again. */
export interface PageWithFlags {
  mentions: Mention[];
  /** Ids of own claims flagged on this page whose quote stands there, and of those whose quote is gone. */
  found: string[];
  lost: string[];
}

/**
 * Puts the flags of this page among what was detected: in place of what a flag corrects or repeats,
 * and otherwise where its quote stands. Their rule is `own/flag` or `own/correction`.
 */
export function addFlags(
  article: Article,
  mentions: readonly Mention[],
  flags: readonly FlaggedClaim[],
): PageWithFlags {
  const here = flags.filter(({ claim }) =>
    claim.reports.some(({ url }) => isSamePage(url, article.url)),
  );
  const placed = here.flatMap((flag) => place(article, flag) ?? []);
  const corrected = new Set(here.flatMap(({ corrects }) => corrects ?? []));
  const kept = mentions.filter(
    (mention) =>
      !corrected.has(wrongMatchKey(mention)) &&
      !placed.some(({ mention: own }) => isRepeated(own, mention)),
  );
  const found = new Set(placed.map(({ id }) => id));
  return {
    mentions: [...kept, ...placed.map(({ mention }) => mention)].toSorted(byPlace),
    found: [...found],
    lost: here.map(({ id }) => id).filter((id) => !found.has(id)),
  };
}

function place(article: Article, flag: FlaggedClaim): { id: string; mention: Mention } | undefined {
  const { id, anchor, claim, claimantText, corrects } = flag;
  const text = article[anchor.where];
  const span = findAnchor(anchor, text);
  if (!span) return undefined;
  const { part: _part, reports: _reports, note: _note, ...assertion } = claim;
  const { start, end } = span;
  const mention: Mention = {
    ...assertion,
    where: anchor.where,
    quote: text.slice(start, end),
    start,
    end,
    focus: { start, end },
    claimantText,
    rule: corrects === null ? "own/flag" : "own/correction",
    truceConfidence: 1,
    reasons: [],
  };
  return { id, mention };
}

/** Is a detected mention what the reader flagged in the same words? */
function isRepeated(own: Mention, found: Mention): boolean {
  return (
    own.where === found.where &&
    own.kind === found.kind &&
    own.metric === found.metric &&
    own.value === found.value &&
    own.start < found.end &&
    found.start < own.end
  );
}

function byPlace(a: Mention, b: Mention): number {
  if (a.where !== b.where) return a.where === "title" ? -1 : 1;
  return a.start - b.start;
}
