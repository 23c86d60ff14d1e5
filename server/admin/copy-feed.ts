import { MANIFEST_PATH, packPath } from "../../lib/core/feed/manifest.ts";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import { readFeed } from "../../lib/core/feed/publish/read-feed.ts";
import { replayLog, startReach } from "../../lib/core/feed/publish/self-check.ts";
import { rootPath } from "../../lib/core/feed/root.ts";
import { nodeTools } from "../publish/node-tools.ts";
import { UserError } from "./user-error.ts";

/**
 * Copies a published feed, checked as a newcomer checks it, to where this service publishes: its
 * roots, its packs, its manifest last. Resolves to the number of records. Throws UserError.
 */
export async function copyFeed(from: FeedFolder, to: FeedFolder): Promise<number> {
  const feed = await readFeed(from, nodeTools);
  if (!feed.ok) throw new UserError(`that is no feed: ${feed.code}`);
  if (!feed.signed) throw new UserError("that feed has published nothing");
  if (await to.read(MANIFEST_PATH))
    throw new UserError("there is a feed already where this service publishes");
  const { manifest } = feed.signed;
  await replayLog(from, manifest, { start: startReach() }, nodeTools);
  for (let n = 1; n <= feed.root.n; n++) await copyFile(from, to, rootPath(n));
  for (const pack of manifest.packs) await copyFile(from, to, packPath(pack));
  await copyFile(from, to, MANIFEST_PATH);
  return manifest.head;
}

async function copyFile(from: FeedFolder, to: FeedFolder, path: string): Promise<void> {
  const bytes = await from.read(path);
  if (!bytes) throw new UserError(`${path} is missing`);
  await to.write(path, bytes);
}
