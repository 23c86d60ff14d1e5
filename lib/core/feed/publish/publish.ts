import { toHex } from "../../record/bytes.ts";
import { toMoment } from "../../record/plain-text.ts";
import { chainValue, extendChain } from "../chain.ts";
import { sealPayload, writeEnvelope, type Envelope } from "../envelope.ts";
import {
  historyPath,
  MANIFEST_PATH,
  manifestSchema,
  type Manifest,
  type PackEntry,
} from "../manifest.ts";
import type { Reach } from "../pack.ts";
import { rowIds } from "../row.ts";
import type { FeedFolder, PublishTools, Signer } from "./feed-folder.ts";
import { planPublication } from "./plan-publication.ts";
import type { PublishedFeed } from "./read-feed.ts";
import { readLines } from "./read-log.ts";
import { checkPublication, expectChain, replayLog, startReach } from "./self-check.ts";
import { writePacks } from "./build-packs.ts";

const MANIFEST_DAYS = 7;
const DAY_MS = 86_400_000;

export interface Publication {
  feed: PublishedFeed;
  /** New lines, checked by the caller, in the order of the log. */
  lines: readonly string[];
  signers: readonly Signer[];
  now: number;
  /** The log begins anew with these lines: clients read all of it beside what they hold. */
  restart?: boolean;
}

/**
 * Publishes a log that grew by `lines`: packs first, then the copy of the manifest that is kept,
 * `feed.json` last, after the publication was read back as clients read it. Killed at any step, the
 * folder still serves the version before, and the same call again goes on. Throws BrokenLogError.
 */
export async function publish(
  { feed, lines, signers, now, restart = false }: Publication,
  folder: FeedFolder,
  tools: PublishTools,
): Promise<Manifest> {
  const last = feed.signed?.manifest;
  const before = restart ? undefined : last;
  const known = await reachOf(before, folder, tools);
  const packs = await makePacks(before, lines, toMoment(now).slice(0, 10), { folder, tools });
  const chain = await extendChain(known.chain, (await rowIds(lines, tools)).bytes, tools);
  const manifest = manifestSchema.parse({
    v: 1,
    type: "feed",
    feed: feed.root.feed,
    root: feed.root.n,
    version: (last?.version ?? 0) + 1,
    epoch: (last?.epoch ?? 1) + (restart && last ? 1 : 0),
    issued: toMoment(now),
    expires: toMoment(now + MANIFEST_DAYS * DAY_MS),
    head: known.cursor + lines.length,
    chain: toHex(await chainValue(chain, tools)),
    packs,
  } satisfies Manifest);
  const envelope = await sealPayload("manifest", JSON.stringify(manifest), signers, tools);
  await checkPublication(folder, manifest, known, tools);
  await showManifest(envelope, manifest, folder, tools);
  return manifest;
}

/** Signed, checked, and now visible. */
export async function showManifest(
  envelope: Envelope,
  { version }: Manifest,
  folder: FeedFolder,
  tools: PublishTools,
): Promise<void> {
  const bytes = tools.encode(writeEnvelope(envelope));
  await folder.write(historyPath(version), bytes);
  await folder.write(MANIFEST_PATH, bytes);
}

/** Writes the packs of a publication, and lists them after those that stay. */
async function makePacks(
  before: Manifest | undefined,
  fresh: readonly string[],
  today: string,
  { folder, tools }: { folder: FeedFolder; tools: PublishTools },
): Promise<PackEntry[]> {
  const known = before?.head ?? 0;
  const plan = planPublication(before?.packs ?? [], known, known + fresh.length, today);
  const packs = [...plan.keep];
  for (const range of plan.write) {
    const old =
      before && range.from <= known
        ? await readLines(folder, before, { ...range, to: Math.min(known, range.to) }, tools)
        : [];
    const added = fresh.slice(Math.max(range.from - known - 1, 0), Math.max(range.to - known, 0));
    packs.push(...(await writePacks(range, [...old, ...added], folder, tools)));
  }
  return packs;
}

/** What a client of the version before holds; proves on the way that its log is whole. */
async function reachOf(
  before: Manifest | undefined,
  folder: FeedFolder,
  tools: PublishTools,
): Promise<Reach> {
  if (!before) return startReach();
  const chain = await replayLog(folder, before, { start: startReach() }, tools);
  await expectChain(chain, before, tools);
  return { cursor: before.head, chain };
}
