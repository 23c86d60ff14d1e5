import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import * as z from "zod/mini";
import { subscriptionSchema, type Subscription } from "../core/feed/subscription.ts";

export const SUBSCRIPTION_DATABASE = "whocounts-subscriptions";
const KEY = "list";

interface SubscriptionDatabase extends DBSchema {
  subscriptions: { key: string; value: unknown };
}

/**
 * The feeds that the user chose, in the user's order. In a database of its own: no repair of the
 * cache deletes it, and content scripts, which can write the extension's storage area, cannot
 * reach it.
 */
export function createSubscriptionStore() {
  return {
    async list(): Promise<Subscription[]> {
      const database = await open();
      const stored = await database.get("subscriptions", KEY);
      database.close();
      return readList(stored);
    },
    /** Changes the list in one transaction, so that pages that change it at once lose nothing. */
    async change(edit: (list: readonly Subscription[]) => Subscription[]): Promise<Subscription[]> {
      const database = await open();
      const transaction = database.transaction("subscriptions", "readwrite", {
        durability: "strict",
      });
      const edited = edit(readList(await transaction.store.get(KEY)));
      await transaction.store.put(z.array(subscriptionSchema).parse(edited), KEY);
      await transaction.done;
      database.close();
      return edited;
    },
  };
}

function open(): Promise<IDBPDatabase<SubscriptionDatabase>> {
  return openDB<SubscriptionDatabase>(SUBSCRIPTION_DATABASE, 1, {
    upgrade: (database) => void database.createObjectStore("subscriptions"),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** An entry that does not fit is left out; the others stay. */
function readList(stored: unknown): Subscription[] {
  const entries = Array.isArray(stored) ? (stored as unknown[]) : [];
  return entries.flatMap((entry) => subscriptionSchema.safeParse(entry).data ?? []);
}
