import { join } from "node:path";
import { holdLock } from "../lock-file.ts";
import type { Settings } from "../settings.ts";
import { createDiskFolder } from "./disk-folder.ts";
import { keysIn, type FeedPlace } from "./feed-place.ts";
import { createS3Folder } from "./s3-folder.ts";

/** Where the service keeps its keys and publishes its files. */
export function openServicePlace({ dataDir, keysDir, feedDir, s3 }: Settings): FeedPlace {
  const keyPath = keysIn(keysDir);
  // Who publishes to a bucket is settled in the database alone.
  if (s3)
    return {
      name: `${s3.endpoint}/${s3.bucket}`,
      folder: createS3Folder(s3),
      keyPath,
      withLock: (work) => work(),
    };
  return {
    name: feedDir,
    folder: createDiskFolder(feedDir),
    keyPath,
    withLock: async (work) => {
      const release = await holdLock(join(dataDir, "publisher.lock"), "only one may publish");
      try {
        return await work();
      } finally {
        await release();
      }
    },
  };
}
