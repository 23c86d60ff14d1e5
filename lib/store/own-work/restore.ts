import { MAX_BACKUP_BYTES, planRestore, readBackup } from "../../core/own-work/backup-file.ts";
import { readOwnRecord, type OwnRecord } from "../../core/own-work/own-record.ts";
import type { SealedKey } from "../../core/own-work/sealed-key.ts";
import type { Primitives } from "../../core/record/primitives.ts";
import { isSignedBy, recordId } from "../../core/record/signed-record.ts";
import type { OwnWorkDatabase } from "./database.ts";
import { readAllWork } from "./read.ts";
import type { ReadableFile } from "./read-import.ts";
import { saveBatch } from "./save.ts";
import type { WriteFault } from "./write.ts";

/** What a restore did; nothing that was here is overwritten by something older. */
export type RestoreResult =
  | { ok: true; added: number; known: number; refused: number; keys: SealedKey[] }
  | { ok: false; code: "not-a-backup" | "too-large" | WriteFault };

/** Adds what a backup holds and this device lacks, all of it or nothing. Keys are handed back: they need a passphrase. */
export async function restoreBackup(
  database: OwnWorkDatabase,
  file: ReadableFile,
  primitives: Primitives,
): Promise<RestoreResult> {
  if (file.size > MAX_BACKUP_BYTES) return { ok: false, code: "too-large" };
  const text = primitives.decode(new Uint8Array(await file.arrayBuffer()));
  const read = text === undefined ? undefined : readBackup(text);
  if (!read?.ok) return { ok: false, code: "not-a-backup" };
  const { backup } = read;
  const sound = await Promise.all(backup.records.map((record) => isSound(record, primitives)));
  const records = backup.records.filter((_, i) => sound[i]);
  const forged = backup.records.length - records.length;
  const plan = planRestore({ ...backup, records }, await readAllWork(database));
  const saved = await saveBatch(database, plan);
  if (!saved.ok) return { ok: false, code: saved.code };
  const added = plan.drafts.length + plan.records.length + plan.deliveries.length;
  return {
    ok: true,
    added,
    known: plan.known,
    refused: backup.refused + forged,
    keys: backup.keys,
  };
}

/** A record whose id or signature is not its own is no record. One of a later version is kept as it is. */
async function isSound(record: OwnRecord, primitives: Primitives): Promise<boolean> {
  if ((await recordId(record.body, primitives)) !== record.id) return false;
  const read = readOwnRecord(record);
  if (!read) return true;
  const { sig, body } = record;
  return isSignedBy(read.record.author, { kind: "record", sig, body }, primitives);
}
