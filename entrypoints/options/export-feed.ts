import type { FeedsOnDevice } from "../extension-page/feeds-on-device.ts";
import { saveFile } from "../extension-page/save-file.ts";

const AT_ONCE = 5000;

/** Hands all lines of a feed to the reader as a file, as they came: `npm run feed` takes it again. */
export async function exportFeed(
  { cache }: Pick<FeedsOnDevice, "cache">,
  { feed, name }: { feed: string; name: string },
): Promise<void> {
  const parts: string[] = [];
  for (let after = 0; ; after += AT_ONCE) {
    const rows = await cache.readAfter(feed, after, AT_ONCE);
    for (const { text } of rows) parts.push(`${text}\n`);
    if (rows.length < AT_ONCE) break;
  }
  saveFile({ name: `${fileName(name)}.lines`, mime: "text/plain", text: parts });
}

/** Letters and digits of any script. */
function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "index";
}
