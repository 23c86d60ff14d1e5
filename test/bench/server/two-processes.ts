import { readFileSync } from "node:fs";
import { startNginx } from "../../service/nginx.ts";
import { createPeople, signClaims } from "./signed-claims.ts";
import type { BenchPlace } from "./bench-place.ts";
import { admitInDatabase } from "./admit.ts";
import { runLoad, type LoadReport } from "./load.ts";
import { startServerProcess, type ServerProcess } from "./server-process.ts";

const CLIENTS = 16;

export interface TwoProcessesReport {
  load: LoadReport;
  /** How many requests each of the two processes has answered. */
  shares: number[];
}

/** A publisher, and two processes without one behind nginx, on one PostgreSQL. */
export async function measureTwoProcesses(
  place: BenchPlace,
  count: number,
): Promise<TwoProcessesReport> {
  const publisher = await startServerProcess(place.environment);
  const environment = { ...place.environment, PUBLISHER: "off", TRUSTED_PROXIES: "127.0.0.1" };
  const servers = [
    await startServerProcess({ ...environment, DATA_DIR: `${place.dataDir}-a` }),
    await startServerProcess({ ...environment, DATA_DIR: `${place.dataDir}-b` }),
  ];
  const nginx = await startNginx(
    readFileSync("docs/deploy/service.nginx.conf", "utf8"),
    `upstream whocounts { ${servers.map(({ address }) => `server ${new URL(address).host};`).join(" ")} keepalive 32; }`,
  );
  const members = await createPeople(20);
  await admitInDatabase(place, members);
  const jobs = await signClaims(members, count);
  const load = await runLoad({
    clients: CLIENTS,
    addresses: [nginx.base.replace(/\/$/, "")],
    path: "/v1/records",
    jobs,
    bodyOf: ({ text }) => JSON.stringify(text),
  });
  const shares = await Promise.all(servers.map(countAnswered));
  await nginx.stop();
  for (const server of [...servers, publisher]) await server.stop();
  return { load, shares };
}

async function countAnswered({ address }: ServerProcess): Promise<number> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const count = /^whocounts_request_seconds_count\{route="POST \/v1\/records"\} (\d+)$/m;
  return Number(count.exec(metrics)?.[1] ?? 0);
}
