import { eraseRecords } from "../../lib/core/feed/publish/erase.ts";
import { nodeTools } from "../../server/publish/node-tools.ts";
import { loadFeed, loadKey, openPlace } from "../../server/publish/feed-place.ts";

/** Takes the text of records out of the published files. Resolves to how many packs were made anew. */
export async function eraseFromFeed(
  dir: string,
  ids: readonly string[],
  now: number,
): Promise<number> {
  const place = openPlace(dir);
  return place.withLock(async () => {
    const { root, signed } = await loadFeed(place);
    if (!signed) throw new Error("nothing is published yet");
    const signers = [await loadKey(place, "feed")];
    const erasure = { feed: { root, signed }, ids: new Set(ids), signers, now };
    return eraseRecords(erasure, place.folder, nodeTools);
  });
}
