import * as z from "zod/mini";
import { authorRecordSchema } from "./author-record.ts";
import { claimRecordSchema } from "./claim-record.ts";
import { findBodyTextFault, type LineFault } from "./line.ts";
import { anyHeadSchema, RECORD_VERSION } from "./record-head.ts";
import { outletRecordSchema, partyRecordSchema, truceRecordSchema } from "./reference-records.ts";
import { retractRecordSchema } from "./retract-record.ts";
import { reviewRecordSchema } from "./review-record.ts";

export const recordSchema = z.discriminatedUnion("type", [
  claimRecordSchema,
  reviewRecordSchema,
  retractRecordSchema,
  authorRecordSchema,
  partyRecordSchema,
  truceRecordSchema,
  outletRecordSchema,
]);
export type LogRecord = z.infer<typeof recordSchema>;
export type RecordType = LogRecord["type"];
export const RECORD_TYPES = [
  "claim",
  "review",
  "retract",
  "author",
  "party",
  "truce",
  "outlet",
] as const satisfies readonly RecordType[];

/** `newer`: a type or version that a later release will understand; kept, never shown. */
export type RecordFault = LineFault | "not-json" | "newer" | "body-shape";
export type RecordResult =
  | { ok: true; record: LogRecord }
  | { ok: false; code: RecordFault; faults: readonly { field: string; message: string }[] };

/** Reads what an author signed. Nothing is coerced: a body that does not fit is refused. */
export function readRecord(body: string): RecordResult {
  const textFault = findBodyTextFault(body);
  return textFault ? refuse(textFault) : readBody(body);
}

/** The same for the body of a line that `parseLine` let through. */
export function readBody(body: string): RecordResult {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refuse("not-json"); // The only way JSON.parse throws.
  }
  const result = recordSchema.safeParse(value);
  if (result.success) return { ok: true, record: result.data };
  if (isNewer(value)) return refuse("newer");
  return {
    ok: false,
    code: "body-shape",
    faults: result.error.issues.map(({ path, message }) => ({ field: path.join("."), message })),
  };
}

/** The text to sign: fields in the order of the schema. Throws when the record does not fit. */
export function writeRecord(record: LogRecord): string {
  const body = JSON.stringify(recordSchema.parse(record));
  const fault = findBodyTextFault(body);
  if (fault) throw new Error(`a ${record.type} record is ${fault}`);
  return body;
}

function refuse(code: RecordFault): RecordResult {
  return { ok: false, code, faults: [] };
}

function isNewer(value: unknown): boolean {
  const head = anyHeadSchema.safeParse(value);
  if (!head.success) return false;
  const known: readonly string[] = RECORD_TYPES;
  return head.data.v > RECORD_VERSION || !known.includes(head.data.type);
}
