import { readLines } from "../../lib/core/feed/publish/read-log.ts";
import type { PublishedFeed } from "../../lib/core/feed/publish/read-feed.ts";
import { recordOfRow, rowIds } from "../../lib/core/feed/row.ts";
import type { LogRecord } from "../../lib/core/record/record.ts";
import { nodeTools } from "../../server/publish/node-tools.ts";
import type { FeedPlace } from "../../server/publish/feed-place.ts";

/** The records of a published log by id, in its order; undefined for erased and unreadable rows. */
export type LogState = ReadonlyMap<string, LogRecord | undefined>;

export async function loadLog(place: FeedPlace, { signed }: PublishedFeed): Promise<LogState> {
  if (!signed || signed.manifest.head === 0) return new Map();
  const { manifest } = signed;
  const lines = await readLines(place.folder, manifest, { from: 1, to: manifest.head }, nodeTools);
  const { hex } = await rowIds(lines, nodeTools);
  return new Map(lines.map((text, i) => [hex[i] ?? "", recordOfRow({ text })?.record]));
}
