import { momentSchema } from "../../core/record/plain-text.ts";
import type { OwnWorkDatabase } from "./database.ts";
import { attempt, type WriteResult } from "./write.ts";

/** What was looked for on a page, by the ids of the own claims that were flagged there. */
export interface QuoteSearch {
  found: readonly string[];
  lost: readonly string[];
}

/**
 * Remembers which quotes a page no longer holds, so that they are listed. `touched` names those of
 * which that is news; mostly there are none, and nothing is written.
 */
export async function noteQuotes(
  database: OwnWorkDatabase,
  { found, lost }: QuoteSearch,
  now: string,
): Promise<WriteResult> {
  const known = new Set(await database.getAllKeys("lost"));
  const again = found.filter((id) => known.has(id));
  const gone = lost.filter((id) => !known.has(id));
  if (again.length + gone.length === 0) return { ok: true, touched: [] };
  return attempt(async () => {
    const transaction = database.transaction("lost", "readwrite");
    await Promise.all([
      ...again.map((id) => transaction.store.delete(id)),
      ...gone.map((id) => transaction.store.put(now, id)),
      transaction.done,
    ]);
  }, [...again, ...gone]);
}

/** When each quote was first missed, by the id of its claim. */
export async function lostQuotes(database: OwnWorkDatabase): Promise<Map<string, string>> {
  const { store } = database.transaction("lost");
  const [ids, moments] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(
    ids.flatMap((id, i) => {
      const moment = momentSchema.safeParse(moments[i]).data;
      return moment === undefined ? [] : [[id, moment] as const];
    }),
  );
}
