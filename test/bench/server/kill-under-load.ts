import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "../../../server/database/open-database.ts";
import { admit } from "./admit.ts";
import type { BenchPlace } from "./bench-place.ts";
import { runLoad } from "./load.ts";
import { startServerProcess } from "./server-process.ts";
import { createPeople, signClaims } from "./signed-claims.ts";

const CLIENTS = 16;

export interface KillReport {
  kills: number;
  acknowledged: number;
  /** Records that the service had said it has, and had not after a restart. */
  lost: number;
  /** The longest time that a restart took. */
  longestStartMs: number;
}

/** Kills the service again and again while sixteen clients contribute, and looks for what it had promised. */
export async function killUnderLoad(place: BenchPlace, kills: number): Promise<KillReport> {
  const people = await createPeople(CLIENTS);
  const environment = { ...place.environment, POLICY: "auto-publish", PUBLISH_SECONDS: "0.3" };
  const acknowledged = new Set<string>();
  let longestStartMs = 0;
  for (let nth = 0; nth < kills; nth++) {
    const begun = performance.now();
    const server = await startServerProcess(environment);
    longestStartMs = Math.max(longestStartMs, performance.now() - begun);
    if (nth === 0) await admit(place.dataDir, "members", people);
    const claims = await signClaims(people, 1000, nth * 1000);
    const end = new AbortController();
    const load = runLoad({
      clients: CLIENTS,
      addresses: [server.address],
      path: "/v1/records",
      jobs: claims,
      bodyOf: ({ text }) => JSON.stringify(text),
      onAnswer: ({ id }, status) => void (status === 201 && acknowledged.add(id)),
      signal: end.signal,
    });
    await sleep(randomInt(200, 1200));
    await server.kill();
    end.abort();
    await load;
  }
  const kept = await storedIds(place);
  const lost = [...acknowledged].filter((id) => !kept.has(id)).length;
  return { kills, acknowledged: acknowledged.size, lost, longestStartMs };
}

async function storedIds({ dataDir, environment }: BenchPlace): Promise<Set<string>> {
  const url = environment.DATABASE_URL;
  const database = url === undefined ? undefined : { url, pool: 2 };
  const opened = await openDatabase({ dataDir, database }, () => {});
  if (!opened.ok) throw new Error(opened.message);
  const rows = await opened.database.db.selectFrom("record").select("id").execute();
  await opened.database.close();
  return new Set(rows.map(({ id }) => id));
}
