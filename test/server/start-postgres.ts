import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { findFreePort } from "../service/free-port.ts";
import { findServiceProgram } from "../../scripts/set-up/service-programs.ts";
import { serviceUser } from "./service-user.ts";

export interface PostgresServer {
  /** Of the database `postgres`. */
  url: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of its own on a free port, in a temporary folder. It writes through to the disk as
 * in production: what these tests measure and promise depends on it.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = findServiceProgram("postgresql");
  const user = serviceUser();
  const folder = mkdtempSync(join(tmpdir(), "whocounts-postgres-"));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...user, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  const port = await findFreePort();
  const server = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder, "-c", "max_connections=200"],
    { ...user, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  server.stderr.on("data", (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await waitUntilReady(
    url,
    () => server.exitCode !== null,
    () => said,
  );
  return {
    url,
    stop: async () => {
      server.kill("SIGINT"); // PostgreSQL's word for: break off connections and stop.
      if (server.exitCode === null) await once(server, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilReady(
  url: string,
  hasEnded: () => boolean,
  lastWords: () => string,
): Promise<void> {
  for (let tries = 0; tries < 300 && !hasEnded(); tries++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(100); // Not yet.
    }
  }
  throw new Error(`PostgreSQL did not start:\n${lastWords()}`);
}
