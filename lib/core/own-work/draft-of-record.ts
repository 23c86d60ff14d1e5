import type { LogRecord } from "../record/record.ts";
import type { Draft } from "./draft.ts";
import type { OwnRecord } from "./own-record.ts";
import { reviseClaim, reviseReview } from "./revise.ts";

/**
 * The draft that a record was before it was signed, so that the signature can be undone. Undefined
 * for what was not made from a draft of this device.
 */
export function draftOfRecord(row: OwnRecord, record: LogRecord, now: string): Draft | undefined {
  if (row.draft === null) return undefined;
  const stamp = { id: row.draft, now };
  const head = { id: row.draft, created: now, changed: now };
  switch (record.type) {
    case "claim": {
      const supersedes = record.supersedes ?? null;
      const origin = row.corrects === null ? "flag" : "correction";
      const draft = reviseClaim(record, row, stamp);
      return { ...draft, origin: supersedes === null ? origin : "revision", supersedes };
    }
    case "review":
      return { ...reviseReview(record, row, stamp), supersedes: record.supersedes ?? null };
    case "party":
      return { ...head, type: "party", party: record.party };
    case "truce":
      return { ...head, type: "truce", truce: record.truce };
    case "outlet":
    case "retract":
    case "author":
    default:
      return undefined;
  }
}
