import * as z from "zod/mini";
import { recordIdSchema } from "./line.ts";

/**
 * The id of a claim of the packaged index, which nobody signs entry by entry: truce, claimant, what
 * is said, first day and place (CLAIMS.md, "Ids"). It has hyphens in pairs, so no record has it.
 */
export const indexEntryIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*--[a-z0-9.-]+$/), z.maxLength(300));

/** What a review can be of: a record of any shared index, or an entry of the packaged one. */
export const reviewedIdSchema = z.union([recordIdSchema, indexEntryIdSchema]);

/** Is it an entry of the packaged index, so that there is no record to wait for? */
export function isIndexEntryId(id: string): boolean {
  return indexEntryIdSchema.safeParse(id).success;
}
