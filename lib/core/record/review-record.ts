import * as z from "zod/mini";
import { idSchema } from "../id.ts";
import { httpsAddressSchema, proseSchema } from "./plain-text.ts";
import { headShape, supersedesSchema } from "./record-head.ts";
import { reviewedIdSchema } from "./reviewed-id.ts";

export const VERDICTS = ["confirms", "disputes", "misattributed", "duplicate", "context"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A second opinion on a record: on how it was recorded, never on whether the claim is true. */
export const reviewRecordSchema = z.strictObject({
  ...headShape("review"),
  of: reviewedIdSchema,
  /** The truce of the record that it is of, so that both are found together; null where it has none. */
  truce: z.nullable(idSchema),
  verdict: z.enum(VERDICTS),
  note: z.nullable(proseSchema(500)),
  evidence: z.array(httpsAddressSchema).check(z.maxLength(8)),
  supersedes: supersedesSchema,
});
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;
