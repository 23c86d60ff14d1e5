import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../server/database/open-database.ts";
import { startPostgres } from "./start-postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of a PostgreSQL in which tests make databases of their own. */
    postgres: string;
    /** A data folder with an empty embedded database, to be copied: making one takes seconds. */
    emptyData: string;
  }
}

/** What all tests of the service share, made once for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const emptyData = mkdtempSync(join(tmpdir(), "whocounts-empty-"));
  const [server] = await Promise.all([startPostgres(), makeEmptyData(emptyData)]);
  project.provide("postgres", server.url);
  project.provide("emptyData", emptyData);
  return async () => {
    await server.stop();
    rmSync(emptyData, { recursive: true, force: true });
  };
}

async function makeEmptyData(dataDir: string): Promise<void> {
  const opened = await openDatabase({ dataDir, database: undefined }, (error) => {
    throw error;
  });
  if (!opened.ok) throw new Error(opened.message);
  await opened.database.close();
}
