import * as z from "zod/mini";
import type { Annotation, PageAnnotations, References } from "./annotation.ts";
import { toCompetitorRow } from "./compare/competitor-rows.ts";
import { countOthers } from "./compare/count-others.ts";
import { mentionSchema } from "./mention.ts";
import { partySchema } from "./party.ts";
import type { Rest } from "./read-page-badges.ts";

const badgeSchema = z.strictObject({
  mention: mentionSchema,
  /** How many others counted; beside a statement, how many others made one. */
  others: z.int(),
});
/** What a badge shows of an annotation. */
export type BadgeFacts = z.infer<typeof badgeSchema>;

/**
 * The claims of one page as the page gets them: what badges show, and everything else as one text,
 * which is many times quicker to send than its thousands of values, and mostly never read.
 */
export const pageBadgesSchema = z.strictObject({
  /** In reading order. */
  badges: z.array(badgeSchema),
  /** The claimants, by id. */
  parties: z.record(z.string(), z.pick(partySchema, { name: true })),
  rest: z.string(),
});
export type PageBadges = z.infer<typeof pageBadgesSchema>;

export function toPageBadges({ annotations, references }: PageAnnotations): PageBadges {
  const places = new Map(Object.keys(references.claims).map((id, at) => [id, at]));
  const rest: Rest = {
    comparisons: annotations.map(({ comparison }) => ({
      ...comparison,
      competitors: comparison.competitors.map((entry) => toCompetitorRow(entry, places)),
    })),
    references,
  };
  return {
    badges: annotations.map((annotation) => ({
      mention: annotation.mention,
      others: countOthers(annotation, references),
    })),
    parties: claimantsOf(annotations, references),
    rest: JSON.stringify(rest),
  };
}

function claimantsOf(
  annotations: readonly Annotation[],
  { parties }: References,
): PageBadges["parties"] {
  const found = annotations.flatMap(({ mention: { claimant } }) => {
    const party = claimant === null ? undefined : parties[claimant];
    return party ? [[claimant, { name: party.name }] as const] : [];
  });
  return Object.fromEntries(found);
}
