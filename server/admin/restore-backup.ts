import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { sql, type Kysely, type Transaction } from "kysely";
import * as z from "zod";
import type { Tables } from "../database/tables.ts";
import { BACKUP_HEAD, BACKUP_TABLES, type BackupTable } from "./backup-tables.ts";
import { UserError } from "./user-error.ts";

const BATCH_ROWS = 500;

const headSchema = z.object({ whocounts: z.literal(BACKUP_HEAD.whocounts), v: z.literal(1) });
const lineSchema = z.object({
  table: z.enum(BACKUP_TABLES.map(([table]) => table)),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
type BackupLine = z.infer<typeof lineSchema>;
type BackupRow = BackupLine["row"];

/** Puts a backup into an empty database, all of it or nothing. Resolves to the number of rows. */
export async function restoreBackup(db: Kysely<Tables>, file: string): Promise<number> {
  await expectEmpty(db);
  return db.transaction().execute(async (tx) => {
    await sql`delete from setting`.execute(tx);
    let rows = 0;
    for await (const { table, batch } of batches(file)) {
      await insert(tx, table, batch);
      rows += batch.length;
    }
    await countOn(tx);
    return rows;
  });
}

/** Throws UserError when there is anything in the database that a restore would mix with. */
export async function expectEmpty(db: Kysely<Tables>): Promise<void> {
  for (const table of ["record", "author_key", "feed_version"] as const) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) throw new UserError("the database is not empty: nothing was changed");
  }
}

/** Runs of rows of one table. */
async function* batches(file: string): AsyncGenerator<{ table: BackupTable; batch: BackupRow[] }> {
  let table: BackupTable | undefined;
  let batch: BackupRow[] = [];
  for await (const line of backupLines(file)) {
    if (table !== undefined && (line.table !== table || batch.length === BATCH_ROWS)) {
      yield { table, batch };
      batch = [];
    }
    table = line.table;
    batch.push(line.row);
  }
  if (table !== undefined) yield { table, batch };
}

async function* backupLines(file: string): AsyncGenerator<BackupLine> {
  const input = createReadStream(file).pipe(createGunzip());
  let at = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    at += 1;
    const value: unknown = JSON.parse(text);
    const line = at === 1 ? undefined : lineSchema.safeParse(value).data;
    const isGood = at === 1 ? headSchema.safeParse(value).success : line !== undefined;
    if (!isGood) throw new UserError(`${file}, line ${at}: this is no backup of ours`);
    if (line) yield line;
  }
}

async function insert(
  tx: Transaction<Tables>,
  table: BackupTable,
  rows: readonly BackupRow[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map(
    (row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`,
  );
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(tx);
}

/** New rows are numbered after those that were put back. */
async function countOn(tx: Transaction<Tables>): Promise<void> {
  const numbered = [
    ["queue", "at"],
    ["acceptance", "nth"],
  ] as const;
  for (const [table, column] of numbered)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)`.execute(
      tx,
    );
}
