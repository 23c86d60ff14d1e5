import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { backUpLocally } from "./local-backups.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";

/**
 * Flags, reviews and keys. Nothing but the code of this folder opens this database; sync and repair
 * of the index cache never touch it (DESIGN.md, promise 7).
 */
export const OWN_WORK_DATABASE = "whocounts-own-work";

/** `value` is checked when it is read: what does not fit is kept and backed up, never shown. */
export interface WorkRow {
  id: string;
  changed: string;
  keys: string[];
  value: unknown;
}

export interface OwnWorkSchema extends DBSchema {
  drafts: { key: string; value: WorkRow; indexes: { changed: string; keys: string } };
  records: { key: string; value: WorkRow; indexes: { changed: string; keys: string } };
  /** By [record, feed]. */
  deliveries: { key: [string, string]; value: unknown };
  /** Earlier versions of drafts, for undo. */
  history: { key: number; value: HistoryRow; indexes: { draft: string } };
  keys: { key: string; value: unknown };
  /** When a quote was first missed on its page, by the claim's id. */
  lost: { key: string; value: unknown };
  /** Index services that were joined, by feed. */
  services: { key: string; value: unknown };
}
export type OwnWorkDatabase = IDBPDatabase<OwnWorkSchema>;

/** What a draft was before a change; `before` is null where it was new. */
export interface HistoryRow {
  draft: string;
  before: unknown;
}

/**
 * Why own work cannot be opened; nothing is ever deleted because of it.
 * - `unavailable`: no IndexedDB, or it refuses (private windows);
 * - `newer-version`: a later version of the extension wrote it;
 * - `backup-failed`: it would have to be migrated, and there is no room for the backup before that;
 * - `migration-failed`: it is as it was before, and its backup is kept.
 */
export const OPEN_FAULTS = [
  "unavailable",
  "newer-version",
  "backup-failed",
  "migration-failed",
] as const;
export type OpenFault = (typeof OPEN_FAULTS)[number];
export type OpenResult =
  { ok: true; database: OwnWorkDatabase } | { ok: false; code: OpenFault; detail: string };

export interface OpenOptions {
  /** Other than the real ones in tests only. */
  migrations?: readonly Migration[];
  /** The connection is gone: another page of the extension updates the database, or the browser closed it. */
  onClosed?: () => void;
}

/** Opens own work, after a local backup where it must be migrated first. */
export async function openOwnWorkDatabase(options: OpenOptions = {}): Promise<OpenResult> {
  const { migrations = MIGRATIONS, onClosed = () => undefined } = options;
  try {
    const held = await heldVersion();
    if (held !== undefined && held > migrations.length) return refuse("newer-version", held);
    if (held !== undefined && held < migrations.length) {
      const kept = await backUpLocally(OWN_WORK_DATABASE, held).catch((error: unknown) => error);
      if (kept !== undefined) return refuse("backup-failed", kept);
    }
    return await open({ migrations, onClosed }, held);
  } catch (error) {
    return refuse("unavailable", error);
  }
}

async function open(
  { migrations, onClosed }: Required<OpenOptions>,
  held: number | undefined,
): Promise<OpenResult> {
  let fault: unknown;
  try {
    const database = await openDB<OwnWorkSchema>(OWN_WORK_DATABASE, migrations.length, {
      async upgrade(database, from, _to, transaction) {
        try {
          for (const migrate of migrations.slice(from)) await migrate(database, transaction);
        } catch (error) {
          // A rejection alone would let the half-migrated database be committed.
          fault = error;
          transaction.done.catch(() => undefined); // `openDB` rejects for the same reason.
          transaction.abort();
        }
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
    return { ok: true, database };
  } catch (error) {
    return refuse(held === undefined ? "unavailable" : "migration-failed", fault ?? error);
  }
}

async function heldVersion(): Promise<number | undefined> {
  const databases = await indexedDB.databases();
  return databases.find(({ name }) => name === OWN_WORK_DATABASE)?.version;
}

function refuse(code: OpenFault, detail: unknown): OpenResult {
  return { ok: false, code, detail: String(detail) };
}
