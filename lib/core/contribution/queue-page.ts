import * as z from "zod/mini";
import { keySchema, recordIdSchema, signatureSchema } from "../record/line.ts";
import { RECORD_STATES } from "./record-status.ts";

export const QUEUE_PAGE_ROWS = 50;

/** A record that says nearly the same: shown to the moderator, never refused for it. */
const nearRecordSchema = z.object({
  id: recordIdSchema,
  author: keySchema,
  state: z.enum(RECORD_STATES),
  body: z.string(),
});

const queueItemSchema = z.object({
  /** Where it stands in the queue; the next page comes after it. */
  at: z.int(),
  id: recordIdSchema,
  author: keySchema,
  /** The name under which the author joined; null for a key that is no member's. */
  member: z.nullable(z.string()),
  received: z.string(),
  state: z.enum(["queued", "in-review"]),
  /** What the moderator wrote who holds it. */
  reason: z.nullable(z.string()),
  sig: signatureSchema,
  body: z.string(),
  near: z.array(nearRecordSchema),
});
export type QueueItem = z.infer<typeof queueItemSchema>;

/** One page of the queue, oldest first. */
export const queuePageSchema = z.object({
  items: z.array(queueItemSchema),
  /** Records in the whole queue. */
  length: z.int(),
});
export type QueuePage = z.infer<typeof queuePageSchema>;
