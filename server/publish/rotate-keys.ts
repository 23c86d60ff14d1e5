import { rename } from "node:fs/promises";
import { makeNextRoot, publishRoot } from "../../lib/core/feed/publish/publish-root.ts";
import { publish } from "../../lib/core/feed/publish/publish.ts";
import type { Root } from "../../lib/core/feed/root.ts";
import { createKeyFile } from "./key-file.ts";
import { nodeTools } from "./node-tools.ts";
import { loadFeed, loadKey, type FeedPlace, type KeyName } from "./feed-place.ts";

export interface RotateOptions {
  /** `feed`: the key that signs manifests. `root`: the key that signs roots. `none`: only a later expiry. */
  which: "feed" | "root" | "none";
  /** Which of the two root keys is at hand. */
  rootKey: "root" | "root-spare";
  now: number;
}

/** Publishes the next root, with a new key where asked, and signs the manifest anew. */
export async function rotateKeys(
  place: FeedPlace,
  { which, rootKey, now }: RotateOptions,
): Promise<Root> {
  return place.withLock(async () => {
    const feed = await loadFeed(place);
    const oldRoot = await loadKey(place, rootKey);
    const signers = [oldRoot];
    let change = {};
    if (which === "feed") {
      change = { feedKeys: [(await replaceKey(place, "feed", now)).key] };
    } else if (which === "root") {
      const newRoot = await replaceKey(place, rootKey, now);
      signers.push(newRoot);
      const others = feed.root.rootKeys.filter((key) => key !== oldRoot.key);
      change = { rootKeys: [newRoot.key, ...others] };
    }
    const root = makeNextRoot(feed.root, change, now);
    await publishRoot({ root, before: feed.root, signers }, place.folder, nodeTools);
    const publication = {
      feed: { ...feed, root },
      lines: [],
      signers: [await loadKey(place, "feed")],
      now,
    };
    await publish(publication, place.folder, nodeTools);
    return root;
  });
}

/** The old key stays beside the new one, under the time of the change. */
async function replaceKey(place: FeedPlace, name: KeyName, now: number) {
  const path = place.keyPath(name);
  await rename(path, path.replace(".key.json", `.until-${now}.key.json`));
  return createKeyFile(path);
}
