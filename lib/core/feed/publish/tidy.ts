import { readEnvelope } from "../envelope.ts";
import { historyPath, readManifestPayload, type Manifest } from "../manifest.ts";
import type { Primitives } from "../../record/primitives.ts";
import type { FeedFolder } from "./feed-folder.ts";

const KEPT_DAYS_MS = 30 * 86_400_000;

/**
 * Deletes packs that no manifest of the last 30 days lists: whoever began to sync from one of these
 * can finish. Returns how many went.
 */
export async function deleteUnlistedPacks(
  folder: FeedFolder,
  current: Manifest,
  now: number,
  primitives: Primitives,
): Promise<number> {
  const listed = new Set(current.packs.map(({ sha256 }) => `${sha256}.gz`));
  for (let version = current.version; version > 0; version--) {
    const manifest = await readHistory(folder, version, primitives);
    if (!manifest) continue;
    for (const { sha256 } of manifest.packs) listed.add(`${sha256}.gz`);
    // This one was the current one until its successor came: the first older than 30 days counts too.
    if (Date.parse(manifest.issued) < now - KEPT_DAYS_MS) break;
  }
  const gone = (await folder.list("packs")).filter(
    (name) => name.endsWith(".gz") && !listed.has(name),
  );
  for (const name of gone) await folder.remove(`packs/${name}`);
  return gone.length;
}

async function readHistory(
  folder: FeedFolder,
  version: number,
  primitives: Primitives,
): Promise<Manifest | undefined> {
  const bytes = await folder.read(historyPath(version));
  const opened = bytes && readEnvelope(bytes, primitives);
  const read = opened?.ok ? readManifestPayload(opened.envelope.payload) : undefined;
  return read?.ok ? read.manifest : undefined;
}
