import * as z from "zod/mini";
import { momentSchema } from "../record/plain-text.ts";
import { draftSchema, type Draft } from "./draft.ts";
import { deliverySchema, ownRecordSchema, type Delivery, type OwnRecord } from "./own-record.ts";
import { sealedKeySchema, type SealedKey } from "./sealed-key.ts";
import type { StoredWork } from "./work-item.ts";

/** The largest backup that is read. */
export const MAX_BACKUP_BYTES = 200_000_000;

const backupSchema = z.strictObject({
  format: z.literal("whocounts-own-work"),
  v: z.literal(1),
  made: momentSchema,
  drafts: z.array(z.unknown()),
  records: z.array(z.unknown()),
  deliveries: z.array(z.unknown()),
  /** Encrypted keys: worth nothing without their passphrase. */
  keys: z.array(z.unknown()),
});

/** Everything in a backup that can be read; `refused` counts what cannot. */
export interface Backup extends StoredWork {
  made: string;
  drafts: Draft[];
  records: OwnRecord[];
  deliveries: Delivery[];
  keys: SealedKey[];
  refused: number;
}

export type BackupResult = { ok: true; backup: Backup } | { ok: false; code: "not-a-backup" };

/** All of own work as one file. */
export function writeBackup(work: StoredWork, keys: readonly SealedKey[], made: string): string {
  const { drafts, records, deliveries } = work;
  const head = { format: "whocounts-own-work", v: 1, made };
  return `${JSON.stringify({ ...head, drafts, records, deliveries, keys })}\n`;
}

/** Signatures of records are not checked here: whoever restores them does that. */
export function readBackup(text: string): BackupResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: "not-a-backup" }; // The only way JSON.parse throws.
  }
  const file = backupSchema.safeParse(value).data;
  if (!file) return { ok: false, code: "not-a-backup" };
  const drafts = fitting(draftSchema, file.drafts);
  const records = fitting(ownRecordSchema, file.records);
  const deliveries = fitting(deliverySchema, file.deliveries);
  const keys = fitting(sealedKeySchema, file.keys);
  const lists = [file.drafts, file.records, file.deliveries, file.keys];
  const refused = lists.flat().length - [drafts, records, deliveries, keys].flat().length;
  return { ok: true, backup: { made: file.made, drafts, records, deliveries, keys, refused } };
}

function fitting<T>(schema: z.ZodMiniType<T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const result = schema.safeParse(value);
    return result.success ? [result.data] : [];
  });
}

/** What a restore would add: nothing that is here is overwritten by something older. */
export interface RestorePlan {
  drafts: Draft[];
  records: OwnRecord[];
  deliveries: Delivery[];
  /** How many things of the backup are here already, as they are there or newer. */
  known: number;
}

/**
 * Of two versions of a draft the one changed later stays. A draft that has been signed since stays
 * signed, and a delivery that has come further stays where it is.
 */
export function planRestore(backup: Backup, held: StoredWork): RestorePlan {
  const heldDrafts = new Map(held.drafts.map((draft) => [draft.id, draft.changed]));
  const signed = new Set(held.records.flatMap(({ draft }) => draft ?? []));
  const heldRecords = new Set(held.records.map(({ id }) => id));
  const heldDeliveries = new Map(held.deliveries.map((each) => [deliveryKey(each), each.changed]));
  const drafts = backup.drafts.filter(
    ({ id, changed }) => !signed.has(id) && isNewer(changed, heldDrafts.get(id)),
  );
  const records = backup.records.filter(({ id }) => !heldRecords.has(id));
  const deliveries = backup.deliveries.filter((each) =>
    isNewer(each.changed, heldDeliveries.get(deliveryKey(each))),
  );
  const all = backup.drafts.length + backup.records.length + backup.deliveries.length;
  const added = drafts.length + records.length + deliveries.length;
  return { drafts, records, deliveries, known: all - added };
}

function isNewer(changed: string, there: string | undefined): boolean {
  return there === undefined || changed > there;
}

function deliveryKey({ record, feed }: Delivery): string {
  return `${record} ${feed}`;
}
