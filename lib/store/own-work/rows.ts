import type { z } from "zod/mini";
import { deliverySchema, ownRecordSchema, readOwnRecord } from "../../core/own-work/own-record.ts";
import type { OwnRecord } from "../../core/own-work/own-record.ts";
import { draftSchema, type Draft } from "../../core/own-work/draft.ts";
import { keysOfDraft, keysOfRecord } from "../../core/own-work/work-keys.ts";
import type { StoredWork } from "../../core/own-work/work-item.ts";
import type { WorkRow } from "./database.ts";

export function rowOfDraft(draft: Draft): WorkRow {
  return { id: draft.id, changed: draft.changed, keys: keysOfDraft(draft), value: draft };
}

/** A record that this version cannot read is kept as well; it is found by its id only. */
export function rowOfRecord(record: OwnRecord): WorkRow {
  const read = readOwnRecord(record);
  const keys = read ? keysOfRecord(read.record) : [];
  return { id: record.id, changed: record.changed, keys, value: record };
}

/** Checks what was stored. Rows that do not fit are left out, and stay where they are. */
export function readRows(
  drafts: readonly WorkRow[],
  records: readonly WorkRow[],
  deliveries: readonly unknown[],
): StoredWork {
  return {
    drafts: fitting(
      draftSchema,
      drafts.map(({ value }) => value),
    ),
    records: fitting(
      ownRecordSchema,
      records.map(({ value }) => value),
    ),
    deliveries: fitting(deliverySchema, deliveries),
  };
}

/** Does the row hold a draft or a record that can be shown? */
export function isReadable({ value }: WorkRow): boolean {
  return draftSchema.safeParse(value).success || ownRecordSchema.safeParse(value).success;
}

function fitting<T>(schema: z.ZodMiniType<T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const result = schema.safeParse(value);
    return result.success ? [result.data] : [];
  });
}
