import { toHex } from "../../record/bytes.ts";
import type { FeedFolder, PublishTools } from "./feed-folder.ts";
import { packPath, type PackEntry } from "../manifest.ts";
import { packText } from "../pack.ts";
import type { PackRange } from "./plan-publication.ts";

/** Larger ranges are cut in two until their text fits: half of what a client accepts. */
const CUT_RAW = 8_388_608;

/** Packs a range of a log; `lines` are those of `from` to `to`. Longer texts become several packs. */
export async function writePacks(
  { from, to, made }: PackRange,
  lines: readonly string[],
  folder: FeedFolder,
  tools: PublishTools,
): Promise<PackEntry[]> {
  const raw = tools.encode(packText(lines));
  if (raw.length > CUT_RAW && lines.length > 1) {
    const half = Math.floor(lines.length / 2);
    const first = { from, to: from + half - 1, ...(made === undefined ? {} : { made }) };
    return [
      ...(await writePacks(first, lines.slice(0, half), folder, tools)),
      ...(await writePacks({ ...first, from: from + half, to }, lines.slice(half), folder, tools)),
    ];
  }
  const packed = await tools.gzip(raw);
  const entry: PackEntry = {
    from,
    to,
    sha256: toHex(await tools.sha256(packed)),
    bytes: packed.length,
    raw: raw.length,
    ...(made === undefined ? {} : { made }),
  };
  await folder.write(packPath(entry), packed);
  return [entry];
}
