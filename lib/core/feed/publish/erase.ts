import { formatLine, parseLine } from "../../record/line.ts";
import { toHex } from "../../record/bytes.ts";
import { toMoment } from "../../record/plain-text.ts";
import { sealPayload } from "../envelope.ts";
import { manifestSchema, packPath, type Manifest, type PackEntry } from "../manifest.ts";
import { rowId } from "../row.ts";
import { writePacks } from "./build-packs.ts";
import type { FeedFolder, PublishTools, Signer } from "./feed-folder.ts";
import type { PublishedFeed } from "./read-feed.ts";
import { readLines } from "./read-log.ts";
import { checkPublication, startReach } from "./self-check.ts";
import { showManifest } from "./publish.ts";

const MANIFEST_DAYS_MS = 7 * 86_400_000;

export interface Erasure {
  feed: Required<PublishedFeed>;
  /** The ids of the records whose text must go. */
  ids: ReadonlySet<string>;
  signers: readonly Signer[];
  now: number;
}

/**
 * Takes the text of records out of the published files. Ids and signatures stay, so that positions
 * and chain hold; packs with the text are written anew and the old files deleted. Returns the
 * number of packs that held any of them.
 */
export async function eraseRecords(
  { feed, ids, signers, now }: Erasure,
  folder: FeedFolder,
  tools: PublishTools,
): Promise<number> {
  const before = feed.signed.manifest;
  const packs: PackEntry[] = [];
  const gone: PackEntry[] = [];
  for (const pack of before.packs) {
    const lines = await readLines(folder, { packs: [pack], head: pack.to }, pack, tools);
    const cleared = await Promise.all(lines.map((line) => clearLine(line, ids, tools)));
    const isSame = cleared.every((line, i) => line === lines[i]);
    packs.push(...(isSame ? [pack] : await writePacks(pack, cleared, folder, tools)));
    if (!isSame) gone.push(pack);
  }
  if (gone.length === 0) return 0;
  const manifest: Manifest = manifestSchema.parse({
    ...before,
    root: feed.root.n,
    version: before.version + 1,
    issued: toMoment(now),
    expires: toMoment(now + MANIFEST_DAYS_MS),
    packs,
  });
  const envelope = await sealPayload("manifest", JSON.stringify(manifest), signers, tools);
  await checkPublication(folder, manifest, startReach(), tools);
  await showManifest(envelope, manifest, folder, tools);
  for (const pack of gone) await folder.remove(packPath(pack));
  return gone.length;
}

async function clearLine(
  line: string,
  ids: ReadonlySet<string>,
  tools: PublishTools,
): Promise<string> {
  const parsed = parseLine(line);
  if (!parsed.ok || parsed.line.kind === "erased") return line;
  const id = toHex(await rowId(line, tools));
  return ids.has(id) ? formatLine({ kind: "erased", id, sig: parsed.line.sig }) : line;
}
