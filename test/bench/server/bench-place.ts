import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startPostgres, type PostgresServer } from "../../server/start-postgres.ts";

/** Where a measured service keeps its data. */
export interface BenchPlace {
  title: string;
  dataDir: string;
  environment: Record<string, string>;
}

export interface BenchPlaces {
  make(engine: "PGlite" | "PostgreSQL"): Promise<BenchPlace>;
  remove(): Promise<void>;
}

/** Empty places on both engines; PostgreSQL is started when it is first needed. */
export function openBenchPlaces(): BenchPlaces {
  const folder = mkdtempSync(join(tmpdir(), "whocounts-bench-"));
  let postgres: PostgresServer | undefined;
  let made = 0;
  return {
    async make(engine) {
      made += 1;
      const dataDir = join(folder, String(made));
      const environment = { DATA_DIR: dataDir, MEMBER_DAY: "1000000", PUBLISH_SECONDS: "3600" };
      if (engine === "PGlite") return { title: engine, dataDir, environment };
      postgres ??= await startPostgres();
      const url = await createDatabase(postgres.url, `bench_${made}`);
      return { title: engine, dataDir, environment: { ...environment, DATABASE_URL: url } };
    },
    async remove() {
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabase(server: string, name: string): Promise<string> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.replace(/[^/]*$/, name);
}
