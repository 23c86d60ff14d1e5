import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect, type Dialect } from "kysely";
import { Client, Pool } from "pg";
import { holdLock, LockedError } from "../lock-file.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./tables.ts";

export interface DatabasePlace {
  /** Where the embedded database lies, when there is no `database`. */
  dataDir: string;
  database: { url: string; pool: number } | undefined;
}

/** The one database of the service, migrated. Everything beyond this file is the same on both engines. */
export interface Database {
  engine: "pglite" | "postgresql";
  db: Kysely<Tables>;
  /** On PostgreSQL: a connection that outlives single statements, for a lock that many processes share. */
  connect: (() => Promise<Client>) | undefined;
  /** The locks that this process holds for longer than a transaction. */
  held: Set<number>;
  close(): Promise<void>;
}

export type DatabaseResult =
  | { ok: true; database: Database }
  | { ok: false; code: "directory-in-use" | "database-newer"; message: string };

export async function openDatabase(
  { dataDir, database }: DatabasePlace,
  onError: (error: Error) => void,
): Promise<DatabaseResult> {
  const opened = database
    ? openPostgres(database.url, database.pool, onError)
    : await openEmbedded(join(dataDir, "database"));
  if (!opened.ok) return opened;
  const result = await migrate(opened.database.db).catch(async (error: unknown) => {
    await opened.database.close();
    throw error;
  });
  if (result.ok) return opened;
  await opened.database.close();
  const message = `the database was made by a later version (${result.unknown.join(", ")})`;
  return { ok: false, code: result.code, message };
}

/** PGlite lets two processes write into one directory, and loses what they acknowledge (SYNC.md section 2). */
async function openEmbedded(directory: string): Promise<DatabaseResult> {
  let release: () => Promise<void>;
  try {
    release = await holdLock(join(directory, "lock"), "only one process may open the database");
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    return { ok: false, code: "directory-in-use", message: error.message };
  }
  // Opened at the first query.
  const db = openKysely(new PGliteDialect({ pglite: () => new PGlite(join(directory, "pglite")) }));
  const close = async () => {
    await db.destroy();
    await release();
  };
  return {
    ok: true,
    database: { engine: "pglite", db, connect: undefined, held: new Set(), close },
  };
}

function openPostgres(
  url: string,
  pool: number,
  onError: (error: Error) => void,
): { ok: true; database: Database } {
  const connections = new Pool({ connectionString: url, max: pool, ...PATIENCE });
  connections.on("error", onError); // An idle connection broke; the pool makes a new one.
  const db = openKysely(new PostgresDialect({ pool: connections }));
  const connect = async () => {
    const client = new Client({ connectionString: url, ...PATIENCE, statement_timeout: 0 });
    client.on("error", onError);
    await client.connect();
    return client;
  };
  return {
    ok: true,
    database: { engine: "postgresql", db, connect, held: new Set(), close: () => db.destroy() },
  };
}

/** A request would rather fail than wait for ever. */
const PATIENCE = { connectionTimeoutMillis: 5000, statement_timeout: 10_000 };

function openKysely(dialect: Dialect): Kysely<Tables> {
  return new Kysely<Tables>({ dialect });
}
