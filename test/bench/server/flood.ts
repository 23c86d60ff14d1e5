import { setTimeout as sleep } from "node:timers/promises";
import { admit } from "./admit.ts";
import type { BenchPlace } from "./bench-place.ts";
import { runLoad, type LoadReport } from "./load.ts";
import { startServerProcess } from "./server-process.ts";
import { createPeople, signClaims } from "./signed-claims.ts";

const SPAMMERS = 50;
const SPAM_CLIENTS = 16;
const HONEST_EVERY_MS = 100;

export interface FloodReport {
  spam: LoadReport;
  honest: LoadReport;
  queue: number;
}

/**
 * `posts` contributions by 50 keys that nobody admitted, each from a network of its own, some of
 * them sent again; meanwhile a member contributes ten times a second.
 */
export async function flood(
  place: BenchPlace,
  posts: number,
  settings: Record<string, string> = {},
): Promise<FloodReport> {
  const proxied = { ...place.environment, TRUSTED_PROXIES: "127.0.0.1", ...settings };
  const server = await startServerProcess(proxied);
  const spammers = await createPeople(SPAMMERS);
  const member = await createPeople(1);
  await admit(place.dataDir, "members", member);
  const claims = await signClaims(spammers, posts / 2);
  const networks = new Map(spammers.map(({ key }, i) => [key, `203.0.${i}.7`]));
  const common = {
    addresses: [server.address],
    path: "/v1/records",
    bodyOf: ({ text }: { text: object }) => JSON.stringify(text),
  };
  const end = new AbortController();
  const honestly = contributeHonestly();
  const spam = await runLoad({
    ...common,
    clients: SPAM_CLIENTS,
    // Every one twice, the second time in another order.
    jobs: [...claims, ...claims.toReversed()],
    headersOf: ({ person }) => ({ "x-forwarded-for": networks.get(person.key) ?? "" }),
  });
  end.abort();
  const honest = await honestly;
  const health = (await (await fetch(`${server.address}/health`)).json()) as {
    queue_records: number;
  };
  await server.stop();
  return { spam, honest, queue: health.queue_records };

  async function contributeHonestly(): Promise<LoadReport> {
    const jobs = await signClaims(member, 5000, 1_000_000);
    const pace = async function* () {
      for (const job of jobs) {
        if (end.signal.aborted) return;
        yield job;
        await sleep(HONEST_EVERY_MS);
      }
    };
    return runLoad({ ...common, clients: 1, jobs: pace() });
  }
}
