import { checkSignatures } from "../core/feed/check-rows.ts";
import type { FeedCache } from "../core/feed/feed-cache.ts";
import type { HeldRecord } from "../core/feed/held-record.ts";
import type { Primitives } from "../core/record/primitives.ts";

/** The records, of one shelf, that their authors signed. Each signature is looked at once. */
export type SignatureChecker = (
  held: readonly HeldRecord[],
  shelf: string,
) => Promise<HeldRecord[]>;

const REMEMBERED = 50_000;

export function createSignatureChecker(cache: FeedCache, primitives: Primitives): SignatureChecker {
  const remembered = new Map<string, "good" | "bad">();
  const recall = (entry: HeldRecord): HeldRecord => {
    const checked = remembered.get(recordKey(entry));
    return checked === undefined ? entry : { ...entry, checked };
  };

  return async (held, shelf) => {
    const good: HeldRecord[] = [];
    for (const [feed, entries] of Map.groupBy(held.map(recall), (entry) => entry.feed)) {
      const found = await checkSignatures(entries, primitives);
      if (remembered.size > REMEMBERED) remembered.clear();
      for (const [id, checked] of found) remembered.set(recordKey({ feed, id }), checked);
      // A note that cannot be kept is found again; a full disk must not hide what is good.
      if (found.size > 0) await cache.noteChecked(feed, shelf, found).catch(() => {});
      good.push(...entries.map(recall).filter(({ checked }) => checked === "good"));
    }
    return good;
  };
}

/** The same id in two feeds is two records: only one of them may carry a good signature. */
export function recordKey({ feed, id }: Pick<HeldRecord, "feed" | "id">): string {
  return `${feed} ${id}`;
}
