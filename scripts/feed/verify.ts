import { readLines } from "../../lib/core/feed/publish/read-log.ts";
import { checkLine } from "../../lib/core/feed/publish/check-line.ts";
import { checkPublication, startReach } from "../../lib/core/feed/publish/self-check.ts";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import { readFeed } from "../../lib/core/feed/publish/read-feed.ts";
import type { Manifest } from "../../lib/core/feed/manifest.ts";
import type { Root } from "../../lib/core/feed/root.ts";
import { nodeTools } from "../../server/publish/node-tools.ts";

export interface Verification {
  root: Root;
  manifest: Manifest;
  erased: number;
  /** Positions whose author's signature is not good, or that clients do not show. */
  bad: number[];
  expired: boolean;
}

/** Reads a feed as a newcomer does, and checks besides every author's signature. */
export async function verifyFeed(folder: FeedFolder, now: number): Promise<Verification> {
  const feed = await readFeed(folder, nodeTools);
  if (!feed.ok) throw new Error(`this is no feed: ${feed.code}`);
  if (!feed.signed) throw new Error("nothing is published yet");
  const { root, signed } = feed;
  const { manifest } = signed;
  await checkPublication(folder, manifest, startReach(), nodeTools);
  const lines = await readLines(folder, manifest, { from: 1, to: manifest.head }, nodeTools);
  const checks = await Promise.all(lines.map((line) => checkLine(line, nodeTools)));
  const isErased = (i: number) => lines[i]?.startsWith("!\t") ?? false;
  const bad = checks.flatMap((check, i) => (check.ok || isErased(i) ? [] : [i + 1]));
  const erased = lines.filter((_, i) => isErased(i)).length;
  return { root, manifest, erased, bad, expired: Date.parse(manifest.expires) <= now };
}
