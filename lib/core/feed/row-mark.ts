import { METRICS } from "../claim.ts";
import { dayNumber } from "../period.ts";
import type { LogRecord } from "../record/record.ts";

/** What a claim is about: what its figure counts, or which statement it makes. */
export const SUBJECTS = [...METRICS, "accusation", "denial"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What tells whether a look-up needs a row, so that the row need not be read for it. */
export interface RowMark {
  /** Null: no claim, but something said of another record. */
  subject: Subject | null;
  /** First and last day, as numbers. */
  days: { from: number; to: number } | null;
  value: number | null;
  /** The record that it replaces, takes back or has an opinion on. */
  of: string | null;
}

/** Undefined for records that no truce is asked for. */
export function markOf(record: LogRecord): RowMark | undefined {
  if (record.type === "review" || record.type === "retract")
    return { subject: null, days: null, value: null, of: record.of };
  if (record.type !== "claim") return undefined;
  const { kind, metric, value, period, supersedes } = record;
  return {
    subject: kind === "figure" ? metric : kind,
    days: period && { from: dayNumber(period.from), to: dayNumber(period.to) },
    value,
    of: supersedes ?? null,
  };
}
