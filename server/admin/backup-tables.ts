/**
 * What a backup holds, in an order in which it can be put back, and by which column it is walked.
 * Quotas and nonces are left out: they count for a day and for minutes.
 */
export const BACKUP_TABLES = [
  ["setting", "name"],
  ["author_key", "key"],
  ["invitation", "code_hash"],
  ["record", "id"],
  ["queue", "at"],
  ["decision", "id"],
  ["acceptance", "record_id"],
  ["feed_entry", "pos"],
  ["erasure", "record_id"],
  ["feed_version", "version"],
] as const;

export type BackupTable = (typeof BACKUP_TABLES)[number][0];

/** The first line of a backup. */
export const BACKUP_HEAD = { whocounts: "backup", v: 1 } as const;
