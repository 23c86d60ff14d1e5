import * as z from "zod/mini";
import { idSchema } from "../id.ts";
import { recordIdSchema } from "./line.ts";
import { proseSchema } from "./plain-text.ts";
import { headShape } from "./record-head.ts";

/** Takes a record back: by its author, or by a moderator of the feed. */
export const retractRecordSchema = z.strictObject({
  ...headShape("retract"),
  of: recordIdSchema,
  /** The truce of the record that it is of, so that both are found together; null where it has none. */
  truce: z.nullable(idSchema),
  reason: z.nullable(proseSchema(500)),
  /** The text must go too, for law or safety: clients drop it, the id stays. */
  erase: z.optional(z.literal(true)),
});
export type RetractRecord = z.infer<typeof retractRecordSchema>;
