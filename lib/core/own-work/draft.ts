import * as z from "zod/mini";
import { assertionShape } from "../claim.ts";
import { idSchema } from "../id.ts";
import { partySchema } from "../party.ts";
import { recordReportSchema } from "../record/claim-record.ts";
import { recordIdSchema } from "../record/line.ts";
import { httpsAddressSchema, momentSchema, proseSchema } from "../record/plain-text.ts";
import { VERDICTS } from "../record/review-record.ts";
import { truceSchema } from "../truce.ts";
import { anchorSchema } from "./anchor.ts";

/**
 * Where a claim draft comes from: flagged in a page, a correction of what the detector read, a
 * figure added beside a claim, a revision of an own record, or an imported file.
 */
export const ORIGINS = ["flag", "correction", "addition", "revision", "import"] as const;

export const draftIdSchema = z.uuid();

/** The moments are those of this device. */
function headShape<Type extends string>(type: Type) {
  return {
    id: draftIdSchema,
    type: z.literal(type),
    created: momentSchema,
    changed: momentSchema,
  };
}

/** A claim that is being written down. It may be incomplete: `findDraftFaults` says what is missing. */
export const claimDraftSchema = z.strictObject({
  ...headShape("claim"),
  origin: z.enum(ORIGINS),
  truce: z.nullable(idSchema),
  ...assertionShape,
  /** The claimant in the words of the text, while the index holds no such body. */
  claimantText: z.nullable(z.string().check(z.maxLength(300))),
  part: z.boolean(),
  /** The first is the page where the claim was flagged. */
  reports: z.array(recordReportSchema).check(z.maxLength(32)),
  archive: z.nullable(httpsAddressSchema),
  note: z.nullable(proseSchema(500)),
  anchor: z.nullable(anchorSchema),
  /** The detection that this draft corrects, by its wrong-match key. */
  corrects: z.nullable(z.string().check(z.maxLength(2000))),
  /** The own record that it revises. */
  supersedes: z.nullable(recordIdSchema),
});
export type ClaimDraft = z.infer<typeof claimDraftSchema>;

/** A review that is being written. `of` is a claim's id: a record's, or one of the bundled index. */
export const reviewDraftSchema = z.strictObject({
  ...headShape("review"),
  of: z.string().check(z.minLength(1), z.maxLength(300)),
  truce: z.nullable(idSchema),
  verdict: z.nullable(z.enum(VERDICTS)),
  note: z.nullable(proseSchema(500)),
  evidence: z.array(httpsAddressSchema).check(z.maxLength(8)),
  supersedes: z.nullable(recordIdSchema),
});
export type ReviewDraft = z.infer<typeof reviewDraftSchema>;

/** A party or a truce that the index does not hold, known on this device until it is signed. */
export const partyDraftSchema = z.strictObject({ ...headShape("party"), party: partySchema });
export const truceDraftSchema = z.strictObject({ ...headShape("truce"), truce: truceSchema });
export type PartyDraft = z.infer<typeof partyDraftSchema>;
export type TruceDraft = z.infer<typeof truceDraftSchema>;

export const draftSchema = z.discriminatedUnion("type", [
  claimDraftSchema,
  reviewDraftSchema,
  partyDraftSchema,
  truceDraftSchema,
]);
export type Draft = z.infer<typeof draftSchema>;
