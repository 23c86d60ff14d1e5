import { makeFirstRoot, publishRoot } from "../../lib/core/feed/publish/publish-root.ts";
import { publish } from "../../lib/core/feed/publish/publish.ts";
import { createKeyFile } from "./key-file.ts";
import { nodeTools } from "./node-tools.ts";
import type { FeedPlace } from "./feed-place.ts";

export interface FeedOptions {
  name: string;
  licence: string;
  mirrors: readonly string[];
  now: number;
}

/** Makes keys, the first root and an empty first publication. Resolves to the feed's id. */
export async function createFeed(place: FeedPlace, options: FeedOptions): Promise<string> {
  return place.withLock(async () => {
    if ((await place.folder.list("")).length > 0)
      throw new Error(`${place.name} holds a feed already`);
    const rootKey = await createKeyFile(place.keyPath("root"));
    const spareKey = await createKeyFile(place.keyPath("root-spare"));
    const feedKey = await createKeyFile(place.keyPath("feed"));
    const indexKey = await createKeyFile(place.keyPath("index"));
    const first = {
      ...options,
      rootKeys: [rootKey.key, spareKey.key],
      feedKeys: [feedKey.key],
      moderatorKeys: [indexKey.key],
    };
    const root = await makeFirstRoot(first, options.now, nodeTools);
    await publishRoot({ root, before: undefined, signers: [rootKey] }, place.folder, nodeTools);
    const publication = { feed: { root }, lines: [], signers: [feedKey], now: options.now };
    await publish(publication, place.folder, nodeTools);
    return root.feed;
  });
}
