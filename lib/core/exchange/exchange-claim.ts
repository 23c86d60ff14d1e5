import * as z from "zod/mini";
import { assertionShape } from "../claim.ts";
import { idSchema } from "../id.ts";
import { anchorSchema } from "../own-work/anchor.ts";
import { claimRecordSchema, recordReportSchema } from "../record/claim-record.ts";
import { keySchema } from "../record/line.ts";
import { momentSchema } from "../record/plain-text.ts";

/** A claim on its way between desks: the fields of a record, without a signature. */
export const exchangeClaimSchema = z.strictObject({
  /** Of a record, of a draft or of an index; null where a table has no ids. */
  id: z.nullable(z.string().check(z.minLength(1), z.maxLength(300))),
  truce: idSchema,
  ...assertionShape,
  part: z.boolean(),
  note: claimRecordSchema.shape.note,
  reports: z.array(recordReportSchema).check(z.maxLength(32)),
  anchor: z.nullable(anchorSchema),
  created: z.nullable(momentSchema),
  /** The key of whoever recorded it; says who, proves nothing. */
  author: z.nullable(keySchema),
});
export type ExchangeClaim = z.infer<typeof exchangeClaimSchema>;

/** What is wrong with a claim, field by field; an empty list when a record could say it. */
export interface FieldProblem {
  /** The path, `reports.0.url`. */
  field: string;
  message: string;
}

const NOBODY = "A".repeat(43);

/** Checks the fields and how they go together, as for a record. */
export function checkExchangeClaim(
  value: unknown,
): { ok: true; claim: ExchangeClaim } | { ok: false; problems: FieldProblem[] } {
  const result = exchangeClaimSchema.safeParse(value);
  if (!result.success) return { ok: false, problems: problemsOf(result.error) };
  const { id: _id, anchor: _anchor, created, author, ...fields } = result.data;
  const head = { v: 1, type: "claim", author: author ?? NOBODY } as const;
  const record = claimRecordSchema.safeParse({
    ...head,
    created: created ?? "2000-01-01T00:00:00Z",
    ...fields,
  });
  return record.success
    ? { ok: true, claim: result.data }
    : { ok: false, problems: problemsOf(record.error) };
}

function problemsOf(error: z.core.$ZodError): FieldProblem[] {
  return error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
}
