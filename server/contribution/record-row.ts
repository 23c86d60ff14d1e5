import type { Insertable } from "kysely";
import type { LogRecord } from "../../lib/core/record/record.ts";
import type { SignedRecord } from "../../lib/core/record/signed-record.ts";
import type { RecordTable } from "../database/tables.ts";

/** The fields that an erased record keeps nothing in. */
export const BLANK_FIELDS = {
  truce: null,
  kind: null,
  claimant: null,
  metric: null,
  value: null,
  period_from: null,
  period_to: null,
  about: null,
};

/** A record as a row: the signed text as it came, and the fields that the service searches by. */
export function recordRow(
  { id, sig, body }: SignedRecord,
  record: LogRecord,
): Insertable<RecordTable> {
  const row = { ...BLANK_FIELDS, id, sig, body, author: record.author, type: record.type };
  switch (record.type) {
    case "claim": {
      const { truce, kind, claimant, metric, value, period, supersedes = null } = record;
      const [from, to] = [period?.from ?? null, period?.to ?? null];
      const searched = { truce, kind, claimant, metric, value, period_from: from, period_to: to };
      return { ...row, ...searched, about: supersedes };
    }
    case "review":
    case "retract":
      return { ...row, truce: record.truce, about: record.of };
    case "party":
    case "truce":
    case "outlet":
      return { ...row, about: record.supersedes ?? null };
    case "author":
    default:
      return row;
  }
}
