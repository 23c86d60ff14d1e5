import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { inject } from "vitest";
import {
  openDatabase,
  type Database,
  type DatabasePlace,
} from "../../server/database/open-database.ts";

export const ENGINES = ["pglite", "postgresql"] as const;
export type Engine = (typeof ENGINES)[number];

/** An empty place for a database; `remove` when everything that used it is closed. */
export interface TestPlace extends DatabasePlace {
  remove: () => Promise<void>;
}

export async function makePlace(engine: Engine): Promise<TestPlace> {
  const dataDir = mkdtempSync(join(tmpdir(), "whocounts-data-"));
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  if (engine === "pglite") {
    cpSync(inject("emptyData"), dataDir, { recursive: true });
    return { dataDir, database: undefined, remove: async () => removeFolder() };
  }
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name}`);
  const url = inject("postgres").replace(/[^/]*$/, name);
  const remove = async () => {
    await onServer(`drop database ${name} with (force)`);
    removeFolder();
  };
  return { dataDir, database: { url, pool: 10 }, remove };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject("postgres") });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export async function openPlace(place: DatabasePlace): Promise<Database> {
  const result = await openDatabase(place, throwUnlessDropped);
  if (!result.ok) throw new Error(result.message);
  return result.database;
}

/** A connection that is just being closed may hear that its database was dropped. */
export function throwUnlessDropped(error: Error): void {
  if (!("code" in error && error.code === "57P01")) throw error;
}
