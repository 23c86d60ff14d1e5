import { admit } from "./admit.ts";
import type { BenchPlace } from "./bench-place.ts";
import { formatLoad, runLoad, type LoadReport } from "./load.ts";
import { startServerProcess } from "./server-process.ts";
import { createPeople, signClaims, type SignedClaim } from "./signed-claims.ts";
import { signDecision } from "../../../lib/core/contribution/decision.ts";
import { toMoment } from "../../../lib/core/record/plain-text.ts";
import { primitives } from "../../feed/author.ts";

const CLIENTS = 16;

/** Contributions by members with 16 clients, then a decision about each by four moderators. */
export async function measureContributions(
  place: BenchPlace,
  count: number,
  print: (line: string) => void,
): Promise<LoadReport> {
  const server = await startServerProcess(place.environment);
  const members = await createPeople(20);
  await admit(place.dataDir, "members", members);
  const warmUp = await signClaims(members, 200, 10_000_000);
  const claims = await signClaims(members, count);
  const send = (jobs: readonly SignedClaim[]) =>
    runLoad({
      clients: CLIENTS,
      addresses: [server.address],
      path: "/v1/records",
      jobs,
      bodyOf: ({ text }) => JSON.stringify(text),
    });
  await send(warmUp);
  const idle = server.cpuSeconds() ?? 0;
  const report = await send(claims);
  const cpu = ((server.cpuSeconds() ?? 0) - idle) / count;
  print(formatLoad(`${place.title}: contributions, ${CLIENTS} clients`, report));
  print(`  ${(1000 * cpu).toFixed(2)} ms of a processor in the service for each`);
  await measureDecisions(
    place,
    { address: server.address, claims: claims.slice(0, count / 2) },
    print,
  );
  await server.stop();
  return report;
}

async function measureDecisions(
  place: BenchPlace,
  { address, claims }: { address: string; claims: readonly SignedClaim[] },
  print: (line: string) => void,
): Promise<void> {
  const moderators = await createPeople(4);
  await admit(place.dataDir, "moderators", moderators);
  const card = (await (await fetch(`${address}/v1/service`)).json()) as { feed: string };
  const jobs = await Promise.all(
    claims.map(({ id }, i) => {
      const { key, sign } = moderators[i % moderators.length]!;
      const created = toMoment(Date.now());
      const head = { v: 1, type: "decision", author: key, created, feed: card.feed } as const;
      return signDecision({ ...head, of: id, ruling: "publish", reason: null }, sign, primitives);
    }),
  );
  const report = await runLoad({
    clients: moderators.length,
    addresses: [address],
    path: "/v1/decisions",
    jobs,
    bodyOf: (text) => JSON.stringify(text),
  });
  print(formatLoad(`${place.title}: decisions, ${moderators.length} moderators`, report));
}
