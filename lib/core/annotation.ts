import * as z from "zod/mini";
import { claimSchema } from "./claim.ts";
import { comparisonSchema } from "./compare/comparison.ts";
import { excerptSchema } from "./excerpt.ts";
import { mentionSchema } from "./mention.ts";
import { outletSchema } from "./outlet.ts";
import { WORK_STATUSES } from "./own-work/work-status.ts";
import { conflictRoleSchema, partySchema } from "./party.ts";
import { VERDICTS } from "./record/review-record.ts";
import { recordedSchema } from "./recorded.ts";
import { truceSchema } from "./truce.ts";

/** A review of the reader's own, finished or signed. */
const shownReviewSchema = z.strictObject({
  verdict: z.enum(VERDICTS),
  note: z.nullable(z.string().check(z.maxLength(500))),
  status: z.enum(WORK_STATUSES),
});
export type ShownReview = z.infer<typeof shownReviewSchema>;

/** A mention and what the index holds beside it. */
export const annotationSchema = z.strictObject({
  mention: mentionSchema,
  comparison: comparisonSchema,
});
export type Annotation = z.infer<typeof annotationSchema>;

/** What a view needs to know of a party: its formal name, never an alias or epithet. */
const shownPartySchema = z.strictObject({
  name: partySchema.shape.name,
  kind: partySchema.shape.kind,
  partOf: partySchema.shape.partOf,
  conflicts: z.array(conflictRoleSchema),
});
export type ShownParty = z.infer<typeof shownPartySchema>;

const shownTruceSchema = z.pick(truceSchema, {
  name: true,
  conflict: true,
  from: true,
  to: true,
  parties: true,
  guarantors: true,
  monitors: true,
  unsure: true,
  note: true,
});
export type ShownTruce = z.infer<typeof shownTruceSchema>;

/** The entries of the index that a set of annotations refers to, by id. */
export const referencesSchema = z.strictObject({
  claims: z.record(z.string(), claimSchema),
  parties: z.record(z.string(), shownPartySchema),
  truces: z.record(z.string(), shownTruceSchema),
  outlets: z.record(z.string(), outletSchema),
  /** The claims that are the reader's own work, with where each stands. */
  own: z.optional(z.record(z.string(), z.enum(WORK_STATUSES))),
  /** The reader's own reviews, by the claim that they are of. */
  reviews: z.optional(z.record(z.string(), z.array(shownReviewSchema))),
  /** Where claims of shared indexes come from. */
  recorded: z.optional(z.record(z.string(), recordedSchema)),
  /** What of shared indexes was read only in part, by truce. */
  excerpts: z.optional(z.record(z.string(), z.array(excerptSchema))),
});
export type References = z.infer<typeof referencesSchema>;

/** The claims of one page, in reading order, with everything needed to show them. */
export const pageAnnotationsSchema = z.strictObject({
  annotations: z.array(annotationSchema),
  references: referencesSchema,
});
export type PageAnnotations = z.infer<typeof pageAnnotationsSchema>;
