import { checkSignatures } from "../core/feed/check-rows.ts";
import type { CheckedRows, FeedCache, UncheckedRows } from "../core/feed/feed-cache.ts";
import { heldRecords } from "../core/feed/held-record.ts";
import { KEPT_SHELF } from "../core/feed/row.ts";
import type { Primitives } from "../core/record/primitives.ts";
import { whileAwake } from "./keep-awake.ts";
import type { SyncEnvironment } from "./sync-feeds.ts";
import { asOnlyHolder, CHECK_LOCK } from "./sync-lock.ts";

export interface AheadEnvironment {
  cache: FeedCache;
  tools: Primitives;
}

/** About 4 ms in Chromium, which does nothing else meanwhile. */
const AT_ONCE = 64;

/** The same for all feeds that are on, by one page or background at a time. */
export async function checkFeedsAhead({
  subscriptions,
  ...environment
}: AheadEnvironment & Pick<SyncEnvironment, "subscriptions">): Promise<void> {
  const check = async (): Promise<void> => {
    for (const { feed, isOn } of await subscriptions.list())
      // A cache that is full or damaged is told by syncs and look-ups, which need it.
      if (isOn) await checkAhead(feed, environment).catch(() => {});
  };
  await asOnlyHolder(() => whileAwake(check), CHECK_LOCK);
}

/**
 * Looks at the signatures of the rows that large packs brought, before anybody asks for them: those of
 * one look-up take 20 ms. What a background that is stopped leaves is done at the next alarm, or when
 * it is shown.
 */
export async function checkAhead(feed: string, { cache, tools }: AheadEnvironment): Promise<void> {
  for (;;) {
    const next = await cache.readUnchecked(feed);
    const gen = next?.state.shown?.gen;
    if (!next || gen === undefined) return;
    const shelves = await checkShelves(next, tools);
    await cache.noteChecked({ feed, gen, shelves, ahead: next.to });
  }
}

async function checkShelves(
  { state, shelves }: UncheckedRows,
  primitives: Primitives,
): Promise<CheckedRows["shelves"]> {
  const placed = Array.from(shelves, ([shelf, rows]) => {
    // Of what is only kept, nothing is shown.
    const held = shelf === KEPT_SHELF ? [] : heldRecords({ state, rows });
    return held.filter(({ checked }) => checked === "unknown").map((one) => ({ shelf, held: one }));
  }).flat();
  const found = new Map<string, Map<number, "good" | "bad">>();
  for (let at = 0; at < placed.length; at += AT_ONCE) {
    const some = placed.slice(at, at + AT_ONCE);
    const checked = await checkSignatures(
      some.map(({ held }) => held),
      primitives,
    );
    for (const { shelf, held } of some) {
      const ofShelf = found.get(shelf) ?? new Map<number, "good" | "bad">();
      found.set(shelf, ofShelf.set(held.position, checked.get(held.id) ?? "bad"));
    }
    await letOthersGoFirst();
  }
  return found;
}

const letOthersGoFirst = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
