import { MANIFEST_PATH } from "../../lib/core/feed/manifest.ts";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";

/**
 * A folder whose manifest is written only while `mayWrite`: a publisher that has lost its lock
 * stops before anybody sees what it made. Everything else is named after its content or version.
 */
export function guardManifest(folder: FeedFolder, mayWrite: () => Promise<boolean>): FeedFolder {
  return {
    ...folder,
    async write(path, bytes) {
      if (path === MANIFEST_PATH && !(await mayWrite()))
        throw new Error("the publisher has lost its lock and publishes nothing");
      await folder.write(path, bytes);
    },
  };
}
