import * as z from "zod/mini";
import { SERVICE_FAULTS } from "../contribution/service-error.ts";
import { recordIdSchema, signatureSchema } from "../record/line.ts";
import { momentSchema } from "../record/plain-text.ts";
import { readRecord, type LogRecord } from "../record/record.ts";
import { anchorSchema } from "./anchor.ts";
import { draftIdSchema } from "./draft.ts";

/** A record that was signed on this device, or restored to it: the line as it was signed, never rewritten. */
export const ownRecordSchema = z.strictObject({
  id: recordIdSchema,
  sig: signatureSchema,
  body: z.string(),
  /** When it was signed on this device; for a restored one, its `created`. */
  changed: momentSchema,
  /** The order in which records came to this device: milliseconds of the moment, counted on within a file. */
  sequence: z.int().check(z.gte(0)),
  anchor: z.nullable(anchorSchema),
  /** The detection that it corrects, by its wrong-match key. */
  corrects: z.nullable(z.string().check(z.maxLength(2000))),
  /** The draft that it was made from. */
  draft: z.nullable(draftIdSchema),
});
export type OwnRecord = z.infer<typeof ownRecordSchema>;

/** How far a record has come on its way to one feed, as that feed's service says. */
export const DELIVERY_STATES = [
  "queued",
  /** The service does not take it as it is. */
  "refused",
  "sent",
  "in-review",
  "accepted",
  "published",
  "rejected",
  "withdrawn",
  "erased",
] as const;
export const deliverySchema = z.strictObject({
  record: recordIdSchema,
  feed: z.string().check(z.minLength(1), z.maxLength(2000)),
  state: z.enum(DELIVERY_STATES),
  /** Why it was rejected, or is held, in the words of the moderator. */
  reason: z.nullable(z.string().check(z.maxLength(1000))),
  /** When the state became what it is. */
  changed: momentSchema,
  /** How asking the service went last; missing before the first time and when all is settled. */
  attempt: z.optional(
    z.strictObject({
      /** In a row. */
      failures: z.int().check(z.gte(0)),
      /** When to ask again: milliseconds since 1970. */
      due: z.number(),
      fault: z.nullable(z.enum(SERVICE_FAULTS)),
    }),
  ),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** A record with its parsed body. */
export interface ReadOwnRecord {
  row: OwnRecord;
  record: LogRecord;
}

/** Undefined for a body that this version cannot read: it is kept and backed up, but not shown. */
export function readOwnRecord(row: OwnRecord): ReadOwnRecord | undefined {
  const result = readRecord(row.body);
  return result.ok ? { row, record: result.record } : undefined;
}

/** The ids that a record is about. */
export function referencesOf(record: LogRecord): string[] {
  const of = "of" in record ? [record.of] : [];
  const supersedes = "supersedes" in record ? record.supersedes : undefined;
  return supersedes === undefined ? of : [...of, supersedes];
}
