import { readFeed } from "../../lib/core/feed/publish/read-feed.ts";
import { readLines } from "../../lib/core/feed/publish/read-log.ts";
import { eraseRecords } from "../../lib/core/feed/publish/erase.ts";
import { publish } from "../../lib/core/feed/publish/publish.ts";
import {
  makeFirstRoot,
  makeNextRoot,
  publishRoot,
} from "../../lib/core/feed/publish/publish-root.ts";
import { sealPayload, writeEnvelope } from "../../lib/core/feed/envelope.ts";
import type { Manifest } from "../../lib/core/feed/manifest.ts";
import type { Signer } from "../../lib/core/feed/publish/feed-folder.ts";
import { rootPath } from "../../lib/core/feed/root.ts";
import { rowIds } from "../../lib/core/feed/row.ts";
import { formatLine } from "../../lib/core/record/line.ts";
import { signRecord } from "../../lib/core/record/signed-record.ts";
import { claimBy } from "./author.ts";
import type { Dice } from "./dice.ts";
import { createMemoryFolder, type MemoryFolder } from "./memory-folder.ts";
import { NOW } from "./publisher.ts";
import { createToyKey, toyTools } from "./toy-crypto.ts";

const DAY = 86_400_000;

/** What a feed published at one moment. */
export interface Snapshot {
  folder: MemoryFolder;
  manifest: Manifest;
  at: number;
  /** Ids in the order of the log. */
  ids: string[];
  /** Made by a thief with a feed key that was valid at the time. */
  isForged: boolean;
}

/** A feed with its whole past, and what a thief made with a key that was changed later. */
export interface World {
  feed: string;
  snapshots: Snapshot[];
  forged: Snapshot[];
  /** Made by somebody with keys of his own, roots included: no client may ever show them. */
  impostors: Snapshot[];
  /** Snapshots before this one are signed with the stolen key. */
  rotatedAt: number;
}

/** A past of `steps` publications: growth, silence, new keys, erasures and new beginnings. */
export async function createWorld(name: string, steps: number, dice: Dice): Promise<World> {
  const folder = createMemoryFolder();
  const rootKey = createToyKey(`${name} root`);
  const author = createToyKey(`${name} author`);
  // One publisher may sign several feeds with one key: the feed's id must tell them apart.
  let feedKey = createToyKey("a feed key of many");
  const root = await makeFirstRoot(
    {
      name,
      licence: "CC BY 4.0",
      rootKeys: [rootKey.key],
      feedKeys: [feedKey.key],
      moderatorKeys: [],
      mirrors: [],
    },
    NOW,
    toyTools,
  );
  await publishRoot({ root, before: undefined, signers: [rootKey] }, folder, toyTools);
  const world: World = { feed: root.feed, snapshots: [], forged: [], impostors: [], rotatedAt: -1 };
  let serial = 0;
  const moreLines = async (count: number) => {
    const lines: string[] = [];
    for (let i = 0; i < count; i++) lines.push(await line(author, serial++));
    return lines;
  };
  for (let step = 0; step < steps; step++) {
    const now = NOW + step * DAY;
    const feed = await readWorld(folder);
    const isTheft = step === Math.floor(steps / 2) && dice.happens(0.5);
    if (isTheft) {
      world.forged = await forge(folder, feedKey, await moreLines(6), now);
      feedKey = createToyKey(`${name} feed ${step}`);
      const next = makeNextRoot(feed.root, { feedKeys: [feedKey.key] }, now);
      await publishRoot({ root: next, before: feed.root, signers: [rootKey] }, folder, toyTools);
      world.rotatedAt = step;
    }
    if (dice.happens(0.2)) world.impostors.push(await impersonate(folder, await moreLines(4), now));
    const current = await readWorld(folder);
    const ids = world.snapshots.at(-1)?.ids ?? [];
    if (dice.happens(0.1) && current.signed && ids.length > 0) {
      const erasure = {
        feed: { root: current.root, signed: current.signed },
        ids: new Set([dice.of(ids)]),
      };
      await eraseRecords({ ...erasure, signers: [feedKey], now }, folder, toyTools);
    } else {
      const restart = dice.happens(0.1);
      const lines = await moreLines(dice.pick(9));
      await publish({ feed: current, lines, signers: [feedKey], now, restart }, folder, toyTools);
    }
    world.snapshots.push(await snapshot(folder, now, false));
  }
  return world;
}

async function line(author: Signer, serial: number): Promise<string> {
  const { sig, body } = await signRecord(
    claimBy(author.key, { value: serial }),
    author.sign,
    toyTools,
  );
  return formatLine({ kind: "record", sig, body });
}

async function readWorld(folder: MemoryFolder) {
  const feed = await readFeed(folder, toyTools);
  if (!feed.ok) throw new Error(feed.code);
  return feed;
}

async function snapshot(folder: MemoryFolder, at: number, isForged: boolean): Promise<Snapshot> {
  const copy = createMemoryFolder(folder);
  const { signed } = await readWorld(copy);
  if (!signed) throw new Error("nothing published");
  const { manifest } = signed;
  const lines = await readLines(copy, manifest, { from: 1, to: manifest.head }, toyTools);
  return { folder: copy, manifest, at, ids: (await rowIds(lines, toyTools)).hex, isForged };
}

/** A longer log, another log, a far version, a far epoch: all signed with the stolen key. */
async function forge(
  honest: MemoryFolder,
  stolen: Signer,
  lines: string[],
  now: number,
): Promise<Snapshot[]> {
  const longer = createMemoryFolder(honest);
  const other = createMemoryFolder(honest);
  const feed = await readWorld(honest);
  await publish({ feed, lines, signers: [stolen], now }, longer, toyTools);
  const grown = await snapshot(longer, now, true);
  await publish({ feed: { root: feed.root }, lines, signers: [stolen], now }, other, toyTools);
  const replaced = await snapshot(other, now, true);
  const farVersion = { version: Number.MAX_SAFE_INTEGER, epoch: grown.manifest.epoch };
  const farEpoch = { version: Number.MAX_SAFE_INTEGER - 1, epoch: Number.MAX_SAFE_INTEGER };
  return [
    grown,
    await resigned(
      replaced,
      { version: grown.manifest.version, epoch: grown.manifest.epoch },
      stolen,
    ),
    await resigned(grown, farVersion, stolen),
    await resigned(replaced, farEpoch, stolen),
  ];
}

async function resigned(
  from: Snapshot,
  change: Partial<Manifest>,
  signer: Signer,
): Promise<Snapshot> {
  const folder = createMemoryFolder(from.folder);
  const manifest = { ...from.manifest, ...change };
  const envelope = await sealPayload("manifest", JSON.stringify(manifest), [signer], toyTools);
  await folder.write("feed.json", toyTools.encode(writeEnvelope(envelope)));
  return { ...from, folder, manifest };
}

/** The same feed with a next root and a manifest that only the impostor has signed. */
async function impersonate(honest: MemoryFolder, lines: string[], now: number): Promise<Snapshot> {
  const folder = createMemoryFolder(honest);
  const { root, signed } = await readWorld(honest);
  const own = createToyKey("impostor");
  const next = makeNextRoot(root, { rootKeys: [own.key], feedKeys: [own.key] }, now);
  const envelope = await sealPayload("root", JSON.stringify(next), [own], toyTools);
  await folder.write(rootPath(next.n), toyTools.encode(writeEnvelope(envelope)));
  const feed = { root: next, ...(signed ? { signed } : {}) };
  const manifest = await publish({ feed, lines, signers: [own], now }, folder, toyTools);
  return { folder, manifest, at: now, ids: [], isForged: true };
}
