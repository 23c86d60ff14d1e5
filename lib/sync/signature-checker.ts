import { checkSignatures } from "../core/feed/check-rows.ts";
import type { FeedCache } from "../core/feed/feed-cache.ts";
import type { HeldRecord } from "../core/feed/held-record.ts";
import { shelfOf } from "../core/feed/row.ts";
import type { Primitives } from "../core/record/primitives.ts";

/** The records that their authors signed. Each signature is looked at once. */
export type SignatureChecker = (held: readonly HeldRecord[]) => Promise<HeldRecord[]>;

const REMEMBERED = 50_000;

/**
 * What is found is kept with the rows, so that it outlives the background. Nobody waits for that:
 * a note that is lost, or that a full disk refuses, is found again.
 */
export function createSignatureChecker(cache: FeedCache, primitives: Primitives): SignatureChecker {
  const remembered = new Map<string, "good" | "bad">();
  const recall = (entry: HeldRecord): HeldRecord => {
    const checked = remembered.get(recordKey(entry));
    return checked === undefined ? entry : { ...entry, checked };
  };

  return async (held) => {
    const unknown = held.map(recall).filter(({ checked }) => checked === "unknown");
    if (remembered.size > REMEMBERED) remembered.clear();
    for (const [place, entries] of Map.groupBy(unknown, placeOf)) {
      const found = await checkSignatures(entries, primitives);
      const [feed = "", gen = "", shelf = ""] = place.split(" ");
      for (const [id, checked] of found) remembered.set(recordKey({ feed, id }), checked);
      const byPosition = entries.flatMap(({ position, id }) => {
        const checked = found.get(id);
        return checked === undefined ? [] : [[position, checked] as const];
      });
      const shelves = new Map([[shelf, new Map(byPosition)]]);
      cache.noteChecked({ feed, gen: Number(gen), shelves }).catch(() => {});
    }
    return held.map(recall).filter(({ checked }) => checked === "good");
  };
}

/** The same id in two feeds is two records: only one of them may carry a good signature. */
export function recordKey({ feed, id }: Pick<HeldRecord, "feed" | "id">): string {
  return `${feed} ${id}`;
}

function placeOf({ feed, gen, record }: HeldRecord): string {
  return `${feed} ${gen} ${shelfOf(record)}`;
}
