import { erasedLines } from "../core/feed/erasures.ts";
import type { FeedCache } from "../core/feed/feed-cache.ts";
import type { FeedState } from "../core/feed/feed-state.ts";
import { heldRecords, moderatorsOf } from "../core/feed/held-record.ts";
import { INDEX_SHELF } from "../core/feed/row.ts";

/** Drops the texts that `state.toErase` names; a device that dies meanwhile goes on at the next sync. */
export async function applyErasures(cache: FeedCache, state: FeedState): Promise<FeedState> {
  const { feed, toErase } = state;
  if (toErase.length === 0) return state;
  for (const shelf of new Set(toErase.map(({ truce }) => truce ?? INDEX_SHELF))) {
    const held = await cache.readShelf(feed, shelf);
    const moderators = held && moderatorsOf([held]).get(feed);
    if (!held || !moderators) continue;
    const lines = erasedLines(heldRecords(held), toErase, moderators);
    if (lines.size > 0) await cache.replaceLines(feed, shelf, lines);
  }
  const done = { ...state, toErase: [] };
  await cache.saveState(done);
  return done;
}
