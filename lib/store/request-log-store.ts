import * as z from "zod/mini";
import type { FeedDatabase } from "./feed-database.ts";

const KEPT = 500;

const requestSchema = z.strictObject({
  at: z.number(),
  address: z.string(),
  outcome: z.string(),
  bytes: z.number(),
});
/** A request that the extension made: there are no others (DESIGN.md, promise 1). */
export type StoredRequest = z.infer<typeof requestSchema>;

/** The last 500 requests, for the user to look at. A log that cannot be written stops nothing. */
export function createRequestLog(open: () => Promise<FeedDatabase>) {
  return {
    async add(request: StoredRequest): Promise<void> {
      try {
        const database = await open();
        const key = await database.add("requests", request);
        await database.delete("requests", IDBKeyRange.upperBound(key - KEPT));
      } catch {
        // No database, or no room: the sync itself will say so.
      }
    },
    /** Newest first. */
    async list(): Promise<StoredRequest[]> {
      const stored = await (await open()).getAll("requests");
      return stored.flatMap((request) => requestSchema.safeParse(request).data ?? []).toReversed();
    },
  };
}
