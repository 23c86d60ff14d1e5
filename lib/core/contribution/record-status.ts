import * as z from "zod/mini";
import { recordIdSchema } from "../record/line.ts";

/** How far a record has come at the service. */
export const RECORD_STATES = [
  /** Waits for a second pair of eyes. */
  "queued",
  /** A moderator has looked at it and holds it. */
  "in-review",
  /** Will be in the next publication. */
  "accepted",
  "published",
  "rejected",
  /** Its author took it back, or replaced it, before anybody had decided. */
  "withdrawn",
  /** Its text was taken away; only id and signature are left. */
  "erased",
] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** What the service tells anyone who knows the whole id of a record. */
export const recordStatusSchema = z.object({
  id: recordIdSchema,
  state: z.enum(RECORD_STATES),
  /** The position in the log, once published. */
  position: z.nullable(z.int()),
  /** What the moderator wrote. */
  reason: z.nullable(z.string()),
  /** The text, once it is in the log: before that it is the author's. */
  body: z.optional(z.string()),
});
export type RecordStatus = z.infer<typeof recordStatusSchema>;
