import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  INDEX_FILE_PATHS,
  parseClaimsIndex,
  type ClaimsIndex,
  type IndexFiles,
} from "../../lib/core/claims-index.ts";
import type { Manifest } from "../../lib/core/feed/manifest.ts";
import { checkLine } from "../../lib/core/feed/publish/check-line.ts";
import { publish } from "../../lib/core/feed/publish/publish.ts";
import { deleteUnlistedPacks } from "../../lib/core/feed/publish/tidy.ts";
import { formatLine } from "../../lib/core/record/line.ts";
import { toMoment } from "../../lib/core/record/plain-text.ts";
import { signRecord } from "../../lib/core/record/signed-record.ts";
import { nodeTools } from "../../server/publish/node-tools.ts";
import { loadFeed, loadKey, openPlace, type FeedPlace } from "../../server/publish/feed-place.ts";
import { indexRecords } from "./index-records.ts";
import { loadLog, type LogState } from "./log-state.ts";

export interface PublishOptions {
  /** Files of signed lines. */
  files: readonly string[];
  /** A folder with the four files of an index, whose entries are signed with the index key. */
  index: string | undefined;
  now: number;
}

/** Adds lines to the log and publishes; without new lines the manifest is only signed anew. */
export async function publishFeed(dir: string, options: PublishOptions): Promise<Manifest> {
  const place = openPlace(dir);
  return place.withLock(async () => {
    const feed = await loadFeed(place);
    const log = await loadLog(place, feed);
    const lines = [
      ...(options.index === undefined
        ? []
        : await signIndex(place, options.index, log, options.now)),
      ...(await readNewLines(options.files, log)),
    ];
    const signers = [await loadKey(place, "feed")];
    const publication = { feed, lines, signers, now: options.now };
    const manifest = await publish(publication, place.folder, nodeTools);
    await deleteUnlistedPacks(place.folder, manifest, options.now, nodeTools);
    return manifest;
  });
}

async function signIndex(
  place: FeedPlace,
  indexDir: string,
  log: LogState,
  now: number,
): Promise<string[]> {
  const { key, sign } = await loadKey(place, "index");
  const records = indexRecords(await loadIndex(indexDir), log, {
    author: key,
    created: toMoment(now),
  });
  const lines: string[] = [];
  for (const record of records) {
    const { sig, body } = await signRecord(record, sign, nodeTools);
    lines.push(formatLine({ kind: "record", sig, body }));
  }
  return lines;
}

async function loadIndex(dir: string): Promise<ClaimsIndex> {
  const read = (path: string) => readFile(join(dir, path), "utf8");
  const { parties, truces, outlets, claims } = INDEX_FILE_PATHS;
  const files: IndexFiles = {
    parties: await read(parties),
    truces: await read(truces),
    outlets: await read(outlets),
    claims: await read(claims),
  };
  const result = parseClaimsIndex(files);
  if (result.ok) return result.index;
  const [fault] = result.faults;
  throw new Error(`${dir}: ${fault?.file}, entry ${fault?.at}: ${fault?.message}`);
}

/** The lines of the files that are not in the log yet. One bad line refuses all: see which, then try again. */
async function readNewLines(files: readonly string[], log: LogState): Promise<string[]> {
  const known = new Set(log.keys());
  const lines: string[] = [];
  for (const file of files) {
    const texts = (await readFile(file, "utf8")).split("\n");
    for (const [i, text] of texts.entries()) {
      if (text === "") continue;
      const checked = await checkLine(text, nodeTools);
      if (!checked.ok) throw new Error(`${file}, line ${i + 1}: ${checked.code}`);
      if (!known.has(checked.id)) lines.push(text);
      known.add(checked.id);
    }
  }
  return lines;
}
