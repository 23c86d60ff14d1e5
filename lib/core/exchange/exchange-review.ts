import * as z from "zod/mini";
import { keySchema } from "../record/line.ts";
import { momentSchema } from "../record/plain-text.ts";
import { reviewRecordSchema } from "../record/review-record.ts";

const { truce, verdict, note, evidence } = reviewRecordSchema.shape;

/** A review on its way between desks: the fields of a record, without a signature. */
export const exchangeReviewSchema = z.strictObject({
  id: z.nullable(z.string().check(z.minLength(1), z.maxLength(300))),
  /** The claim that it is of, by its id. */
  of: z.string().check(z.minLength(1), z.maxLength(300)),
  truce,
  verdict,
  note,
  evidence,
  created: z.nullable(momentSchema),
  author: z.nullable(keySchema),
});
export type ExchangeReview = z.infer<typeof exchangeReviewSchema>;
