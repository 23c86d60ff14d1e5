import { open, rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql, type Kysely, type Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { AdminContext } from "./admin-context.ts";
import { BACKUP_HEAD, BACKUP_TABLES } from "./backup-tables.ts";
import { UserError } from "./user-error.ts";

const PAGE_ROWS = 2000;

/**
 * Writes the whole database, as it stands at one moment, into one file: gzip, one JSON object a
 * line. It is the same for both engines. Keys and published files are not in it.
 */
export async function backUp(
  { database }: AdminContext,
  [file]: readonly string[],
): Promise<string> {
  if (file === undefined) throw new UserError("to which file?");
  let rows = 0;
  const draft = await open(`${file}.new`, "w", 0o600);
  await database.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const lines = Readable.from(backupLines(tx, () => (rows += 1)));
      await pipeline(lines, createGzip(), draft.createWriteStream({ flush: true }));
    });
  await rename(`${file}.new`, file);
  return `${rows} rows in ${file}. Keep the folder of keys as well: it is not in this file.`;
}

async function* backupLines(tx: Transaction<Tables>, count: () => void): AsyncGenerator<string> {
  yield `${JSON.stringify(BACKUP_HEAD)}\n`;
  for (const [table, column] of BACKUP_TABLES)
    for await (const row of rowsOf(tx, table, column)) {
      count();
      yield `${JSON.stringify({ table, row })}\n`;
    }
}

/** All rows of a table, page by page, in the order of a column that tells them apart. */
async function* rowsOf(
  db: Kysely<Tables>,
  table: string,
  column: string,
): AsyncGenerator<Record<string, unknown>> {
  let last: unknown;
  for (;;) {
    const after = last === undefined ? sql`` : sql`where ${sql.ref(column)} > ${last}`;
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} ${after}
      order by ${sql.ref(column)} limit ${sql.lit(PAGE_ROWS)}`.execute(db);
    yield* rows;
    if (rows.length < PAGE_ROWS) return;
    last = rows.at(-1)?.[column];
  }
}
