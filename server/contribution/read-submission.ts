import type * as z from "zod";
import { signedTextSchema, type SignedText } from "../../lib/core/contribution/signed-text.ts";
import type { ServiceError } from "../../lib/core/contribution/service-error.ts";
import type { Primitives } from "../../lib/core/record/primitives.ts";
import { readRecord, type LogRecord, type RecordFault } from "../../lib/core/record/record.ts";
import { isSignedBy, recordId, type SignedRecord } from "../../lib/core/record/signed-record.ts";

export interface Fault {
  field: string;
  message: string;
}
/** What the service answers instead of a success. */
export type Refused = { ok: false; error: ServiceError; faults?: readonly Fault[] };

export function refuse(error: ServiceError): Refused {
  return { ok: false, error };
}

export interface Submission {
  signed: SignedRecord;
  record: LogRecord;
}

/** Reads `{sig, body}`. */
export function readSignedText(text: string): { ok: true; signed: SignedText } | Refused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("not-json");
  }
  const result = signedTextSchema.safeParse(value);
  if (result.success) return { ok: true, signed: result.data };
  return { ok: false, error: "wrong-shape", faults: faultsOf(result.error) };
}

function faultsOf({ issues }: z.core.$ZodError): Fault[] {
  return issues.map(({ path, message }) => ({ field: path.join("."), message }));
}

const BODY_ERRORS: Record<RecordFault, ServiceError> = {
  "line-shape": "wrong-shape",
  "not-well-formed": "wrong-shape",
  "too-long": "too-large",
  "not-json": "not-json",
  newer: "newer",
  "body-shape": "wrong-shape",
};

/** A record that fits and that its author signed; everything else is refused before the database hears of it. */
export async function readSubmission(
  text: string,
  primitives: Primitives,
): Promise<({ ok: true } & Submission) | Refused> {
  const read = readSignedText(text);
  if (!read.ok) return read;
  const { sig, body } = read.signed;
  const parsed = readRecord(body);
  if (!parsed.ok) return { ok: false, error: BODY_ERRORS[parsed.code], faults: parsed.faults };
  const line = { kind: "record", sig, body } as const;
  if (!(await isSignedBy(parsed.record.author, line, primitives))) return refuse("bad-signature");
  const id = await recordId(body, primitives);
  return { ok: true, signed: { id, sig, body }, record: parsed.record };
}
