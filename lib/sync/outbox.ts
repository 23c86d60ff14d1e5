import { afterAsking, afterSending, troubleOf } from "../core/contribution/after-answer.ts";
import type { Answer } from "../core/contribution/answer.ts";
import type { JoinedService } from "../core/contribution/joined-service.ts";
import type { OutboxStore } from "../core/contribution/outbox-store.ts";
import { planOutbox, type Errand } from "../core/contribution/plan-outbox.ts";
import { isDueNow } from "../core/contribution/retry.ts";
import type { Delivery } from "../core/own-work/own-record.ts";
import type { RecordStatus } from "../core/contribution/record-status.ts";
import { keepAwake } from "./keep-awake.ts";
import type { ServiceClient } from "./service-client.ts";

const LOCK = "whocounts-outbox";
/** The others are as due as before, and come with the next run. */
const MOST_AT_ONCE = 200;

export interface OutboxEnvironment {
  store: OutboxStore;
  /** `address` as in a joined service. */
  openClient: (address: string) => Pick<ServiceClient, "send" | "status">;
  now: () => number;
  random: () => number;
  /** Called after each change that was saved. */
  onChanged: () => void;
}

/**
 * Sends what waits and asks how far the rest has come, each when it is due; everything at once when
 * the user asks for it. What came of it is saved record by record: a device that dies in between
 * sends one record again, which the service knows by its id. Returns when to run next, in
 * milliseconds since 1970; undefined when nothing waits. One run at a time, on the whole device.
 */
export function runOutbox(
  environment: OutboxEnvironment,
  { byHand }: { byHand: boolean },
): Promise<number | undefined> {
  return navigator.locks.request(LOCK, async () => {
    const stop = keepAwake();
    try {
      const services = await environment.store.services();
      for (const service of services) await serve(service, environment, byHand);
      return await nextRun(services, environment);
    } finally {
      stop();
    }
  });
}

/** Trouble with a service ends the round: what comes later may rest on what comes first. */
async function serve(
  { feed, address }: JoinedService,
  environment: OutboxEnvironment,
  byHand: boolean,
): Promise<void> {
  const { store, now, openClient, onChanged } = environment;
  const { drop, add, errands } = planOutbox(await store.read(), feed, { now: now(), byHand });
  await store.save({ put: add, drop });
  const client = openClient(address);
  let hasRoom = true;
  const due = errands.filter((errand) => isDueNow(errand.due, now()));
  for (const errand of due.slice(0, MOST_AT_ONCE)) {
    if (errand.kind === "send" && !hasRoom) continue;
    const { delivery, trouble } = await run(errand, client, environment);
    await store.save({ put: [delivery] });
    onChanged();
    if (trouble === "out-of-reach") break;
    hasRoom &&= trouble === "none";
  }
}

async function run(
  { kind, row, delivery }: Errand,
  client: Pick<ServiceClient, "send" | "status">,
  { now, random }: OutboxEnvironment,
): Promise<{ delivery: Delivery; trouble: ReturnType<typeof troubleOf> }> {
  const answer: Answer<RecordStatus> =
    kind === "send"
      ? await client.send({ sig: row.sig, body: row.body })
      : await client.status(row.id);
  const after = kind === "send" ? afterSending : afterAsking;
  return {
    delivery: after(delivery, answer, { now: now(), random: random() }),
    trouble: answer.ok ? "none" : troubleOf(answer.code),
  };
}

async function nextRun(
  services: readonly JoinedService[],
  { store, now }: OutboxEnvironment,
): Promise<number | undefined> {
  const work = await store.read();
  const dues = services.flatMap(({ feed }) =>
    planOutbox(work, feed, { now: now(), byHand: false }).errands.map(({ due }) => due),
  );
  return dues.length === 0 ? undefined : dues.reduce((first, due) => Math.min(first, due));
}
