import { joinedServiceSchema, type JoinedService } from "../../core/contribution/joined-service.ts";
import type { OutboxStore } from "../../core/contribution/outbox-store.ts";
import type { OwnWorkDatabase } from "./database.ts";
import type { OwnWork } from "./own-work.ts";
import { readAllWork } from "./read.ts";
import { saveDeliveries } from "./save.ts";
import { attempt, type WriteResult } from "./write.ts";

const STRICT = { durability: "strict" } as const;

/** The index services that were joined, in the order of joining. */
export async function joinedServices(database: OwnWorkDatabase): Promise<JoinedService[]> {
  const stored = await database.getAll("services");
  return stored
    .flatMap((value) => joinedServiceSchema.safeParse(value).data ?? [])
    .toSorted((a, b) => (a.joined < b.joined ? -1 : 1));
}

export function saveService(
  database: OwnWorkDatabase,
  service: JoinedService,
): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = database.transaction("services", "readwrite", STRICT);
    await Promise.all([transaction.store.put(service), transaction.done]);
  });
}

/** What was shared stays listed as it stood; nothing is sent or asked there any more. */
export function leaveService(database: OwnWorkDatabase, feed: string): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = database.transaction("services", "readwrite", STRICT);
    await Promise.all([transaction.store.delete(feed), transaction.done]);
  });
}

/** Own work as the outbox reads and changes it. */
export function createOutboxStore(work: OwnWork): OutboxStore {
  const open = async (): Promise<OwnWorkDatabase> => {
    const opened = await work.open();
    if (!opened.ok) throw new Error(`own work is not open: ${opened.code}`);
    return opened.database;
  };
  return {
    services: async () => joinedServices(await open()),
    read: async () => readAllWork(await open()),
    async save(change) {
      if (!change.put?.length && !change.drop?.length) return;
      const saved = await saveDeliveries(await open(), change);
      if (!saved.ok) throw new Error(`a delivery was not saved: ${saved.detail}`);
    },
  };
}
