import { join } from "node:path";
import { readFeed } from "../../lib/core/feed/publish/read-feed.ts";
import type { FeedFolder, Signer } from "../../lib/core/feed/publish/feed-folder.ts";
import type { PublishedFeed } from "../../lib/core/feed/publish/read-feed.ts";
import { createDiskFolder } from "../../server/publish/disk-folder.ts";
import { readKeyFile } from "../../server/publish/key-file.ts";
import { holdLock } from "../../server/lock-file.ts";
import { nodeTools } from "../../server/publish/node-tools.ts";

/** What a publisher keeps in one folder: keys that stay, and the files that any web server serves. */
export interface FeedPlace {
  dir: string;
  folder: FeedFolder;
  /** The path of a key by its name. */
  keyPath(name: KeyName): string;
}
export type KeyName = "root" | "root-spare" | "feed" | "index";

export function openPlace(dir: string): FeedPlace {
  return {
    dir,
    folder: createDiskFolder(publicFolder(dir)),
    keyPath: (name) => join(dir, "keys", `${name}.key.json`),
  };
}

export function publicFolder(dir: string): string {
  return join(dir, "public");
}

export async function loadKey(place: FeedPlace, name: KeyName): Promise<Signer> {
  return readKeyFile(place.keyPath(name)).catch((error: unknown) => {
    throw new Error(`the ${name} key cannot be read: ${String(error)}`);
  });
}

/** What the folder publishes at present. Throws an Error for the user when it is no whole feed. */
export async function loadFeed({ dir, folder }: FeedPlace): Promise<PublishedFeed> {
  const feed = await readFeed(folder, nodeTools);
  if (feed.ok) return feed;
  throw new Error(
    feed.code === "not-found"
      ? `there is no feed in ${dir}: run "npm run feed -- init ${dir}" first`
      : `the feed in ${dir} is damaged: ${feed.code}`,
  );
}

/** Nobody else publishes into this folder meanwhile. */
export async function withLock<T>({ dir }: FeedPlace, work: () => Promise<T>): Promise<T> {
  const release = await holdLock(join(dir, "publisher.lock"), "only one may publish");
  try {
    return await work();
  } finally {
    await release();
  }
}
