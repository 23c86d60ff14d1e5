import { sql, type Kysely, type RawBuilder } from "kysely";
import { firstTables } from "./migrations/001-first-tables.ts";
import type { Tables } from "./tables.ts";

/** One step forward; there are none back. Released steps are never changed. */
export interface Migration {
  name: string;
  statements: readonly RawBuilder<unknown>[];
}

export const MIGRATIONS: readonly Migration[] = [firstTables];

/** Any number that all versions of this service share. */
const MIGRATION_LOCK = 7_283_001;

export type MigrationResult =
  { ok: true; applied: string[] } | { ok: false; code: "database-newer"; unknown: string[] };

/**
 * Brings a database up to date in one transaction. Processes that start together wait for each
 * other. A database of a later version is left alone.
 */
export function migrate(db: Kysely<Tables>): Promise<MigrationResult> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(tx);
    await sql`create table if not exists migration (
      name text primary key,
      applied timestamptz not null default now()
    )`.execute(tx);
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(tx);
    const done = new Set(rows.map(({ name }) => name));
    const known = new Set(MIGRATIONS.map(({ name }) => name));
    const unknown = [...done].filter((name) => !known.has(name));
    if (unknown.length > 0) return { ok: false, code: "database-newer", unknown };
    const missing = MIGRATIONS.filter(({ name }) => !done.has(name));
    for (const { name, statements } of missing) {
      for (const statement of statements) await statement.execute(tx);
      await sql`insert into migration (name) values (${name})`.execute(tx);
    }
    return { ok: true, applied: missing.map(({ name }) => name) };
  });
}
