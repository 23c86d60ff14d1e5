import type { Annotation, PageAnnotations, ShownReview } from "../annotation.ts";
import type { Claim } from "../claim.ts";
import type { Excerpt } from "../excerpt.ts";
import type { Mention } from "../mention.ts";
import type { Outlet } from "../outlet.ts";
import type { WorkStatus } from "../own-work/work-status.ts";
import type { PartyTable } from "../party.ts";
import type { Recorded } from "../recorded.ts";
import type { Truce } from "../truce.ts";
import { collectReferences } from "./collect-references.ts";
import { compareMention, NO_COMPARISON } from "./compare-mention.ts";
import type { Source } from "./question.ts";

/** The index as comparison asks it. `claimsOf` must hold the claims of every truce that is mentioned. */
export interface IndexLookup {
  parties: PartyTable;
  truce(id: string): Truce | undefined;
  outlet(domain: string): Outlet | undefined;
  claimsOf(truce: string): readonly Claim[];
  /** The claims among them that are the reader's own, with where each stands: shown first. */
  own?: ReadonlyMap<string, WorkStatus>;
  /** The reader's own reviews, by the claim that they are of. */
  reviews?: ReadonlyMap<string, readonly ShownReview[]>;
  /** Where claims of shared indexes come from, by claim. */
  recorded?: ReadonlyMap<string, Recorded>;
  /** What of shared indexes was read only in part, by truce. */
  excerpts?: ReadonlyMap<string, readonly Excerpt[]>;
}

/** The truces whose claims `annotatePage` will ask for, so that they can be loaded beforehand. */
export function trucesOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap(({ truce }) => truce ?? []))];
}

/** Joins the mentions of a page, in their order, with what the index holds beside each. */
export function annotatePage(
  mentions: readonly Mention[],
  source: Source,
  index: IndexLookup,
): PageAnnotations {
  const annotations = mentions.map((mention) => annotate(mention, source, index));
  return { annotations, references: collectReferences(annotations, index) };
}

function annotate(mention: Mention, source: Source, index: IndexLookup): Annotation {
  const truce = mention.truce === null ? undefined : index.truce(mention.truce);
  if (!truce) return { mention, comparison: NO_COMPARISON };
  const { parties } = index;
  const claims = index.claimsOf(truce.id);
  const comparison = compareMention({
    mention,
    source,
    truce,
    claims,
    parties,
    conflict: truce.conflict,
    ...(index.own ? { own: index.own } : {}),
  });
  return { mention, comparison };
}
