import { shownReferences } from "../../components/explorer/shown-references.ts";
import type { ShownChanges } from "../../components/options/feeds/feed-change-list.tsx";
import { sortChanges } from "../../lib/core/feed/feed-changes.ts";
import { createBaseJoiner } from "../../lib/core/feed/join-base.ts";
import type { FeedsOnDevice } from "../extension-page/feeds-on-device.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";

/** More than anybody reads through. */
const MOST_ROWS = 2000;

/** What the last sync of a feed brought, with the names that it takes to say it. */
export async function loadChanges(device: FeedsOnDevice, feed: string): Promise<ShownChanges> {
  const change = (await device.cache.loadState(feed))?.change;
  const count = change ? Math.min(change.to - change.from, MOST_ROWS) : 0;
  const [rows, packaged, shared] = await Promise.all([
    device.cache.readAfter(feed, change?.from ?? 0, count),
    indexOnDevice.load(),
    device.index.base(),
  ]);
  const changes = sortChanges(rows);
  const base = createBaseJoiner()(packaged, shared);
  return { changes, references: shownReferences({ ...base, claims: [] }) };
}
