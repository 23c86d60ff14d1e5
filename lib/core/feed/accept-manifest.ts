import { toHex } from "../record/bytes.ts";
import type { Primitives } from "../record/primitives.ts";
import { countSigners, readEnvelope } from "./envelope.ts";
import { refuse, type FeedFault, type Refusal } from "./feed-fault.ts";
import type { FeedState } from "./feed-state.ts";
import { readManifestPayload, type Manifest } from "./manifest.ts";
import type { Root } from "./root.ts";

const DAY_MS = 86_400_000;

/** A manifest whose signature is good, and the hash of the text that was signed. */
export interface SignedManifest {
  manifest: Manifest;
  payloadHash: string;
}

/**
 * Checks the signature and only then reads what was signed. `bad-signature` may mean that the keys
 * have changed: the caller looks for the next root.
 */
export async function openManifest(
  bytes: Uint8Array,
  root: Root,
  primitives: Primitives,
): Promise<({ ok: true } & SignedManifest) | Refusal> {
  const opened = readEnvelope(bytes, primitives);
  if (!opened.ok) return opened;
  const { envelope } = opened;
  if ((await countSigners("manifest", envelope, root.feedKeys, primitives)) === 0)
    return refuse("bad-signature");
  const read = readManifestPayload(envelope.payload);
  if (!read.ok) return read;
  if (read.manifest.feed !== root.feed) return refuse("wrong-feed");
  const payloadHash = toHex(await primitives.sha256(primitives.encode(envelope.payload)));
  return { ok: true, manifest: read.manifest, payloadHash };
}

/**
 * What speaks against a manifest, given what was seen before and the time when this run began.
 * `checkExpiry` is false for the feed in the package, which is as old as the release.
 */
export function findManifestFault(
  { manifest, payloadHash }: SignedManifest,
  { seen }: Pick<FeedState, "seen">,
  { now, checkExpiry }: { now: number; checkExpiry: boolean },
): FeedFault | undefined {
  if (seen && manifest.version < seen.version) return "older-version";
  if (seen?.version === manifest.version && seen.payloadHash !== payloadHash) return "two-versions";
  if (seen && manifest.epoch < seen.epoch) return "older-epoch";
  if (checkExpiry && Date.parse(manifest.expires) <= now) return "expired";
  return undefined;
}

/** Was it issued more than a day after our "now"? Then our clock is slow; it is accepted all the same. */
export function isClockSlow({ issued }: Manifest, now: number): boolean {
  return Date.parse(issued) > now + DAY_MS;
}
