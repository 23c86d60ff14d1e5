import { join } from "node:path";
import type { FeedFolder, Signer } from "../../lib/core/feed/publish/feed-folder.ts";
import { readFeed, type PublishedFeed } from "../../lib/core/feed/publish/read-feed.ts";
import { holdLock } from "../lock-file.ts";
import { createDiskFolder } from "./disk-folder.ts";
import { readKeyFile } from "./key-file.ts";
import { nodeTools } from "./node-tools.ts";

/** What a publisher keeps: keys that stay, and the files that are served to everybody. */
export interface FeedPlace {
  /** For messages. */
  name: string;
  folder: FeedFolder;
  /** The path of a key by its name. */
  keyPath: (name: KeyName) => string;
  /** Nobody else publishes there meanwhile. */
  withLock: <T>(work: () => Promise<T>) => Promise<T>;
}
export type KeyName = "root" | "root-spare" | "feed" | "index";

/** Keys and published files side by side in one folder. */
export function openPlace(dir: string): FeedPlace {
  return {
    name: dir,
    folder: createDiskFolder(publicFolder(dir)),
    keyPath: keysIn(join(dir, "keys")),
    withLock: async (work) => {
      const release = await holdLock(join(dir, "publisher.lock"), "only one may publish");
      try {
        return await work();
      } finally {
        await release();
      }
    },
  };
}

export function publicFolder(dir: string): string {
  return join(dir, "public");
}

export function keysIn(folder: string): FeedPlace["keyPath"] {
  return (name) => join(folder, `${name}.key.json`);
}

export async function loadKey(place: Pick<FeedPlace, "keyPath">, name: KeyName): Promise<Signer> {
  return readKeyFile(place.keyPath(name)).catch((error: unknown) => {
    throw new Error(`the ${name} key cannot be read: ${String(error)}`);
  });
}

/** What the folder publishes at present. Throws an Error for the user when it is no whole feed. */
export async function loadFeed({
  name,
  folder,
}: Pick<FeedPlace, "name" | "folder">): Promise<PublishedFeed> {
  const feed = await readFeed(folder, nodeTools);
  if (feed.ok) return feed;
  throw new Error(
    feed.code === "not-found"
      ? `there is no feed in ${name}`
      : `the feed in ${name} is damaged: ${feed.code}`,
  );
}
