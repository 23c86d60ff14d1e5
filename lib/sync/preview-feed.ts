import type { SignedManifest } from "../core/feed/accept-manifest.ts";
import { planPacks } from "../core/feed/cover.ts";
import type { FeedFault } from "../core/feed/feed-fault.ts";
import { startFeed, type FeedState } from "../core/feed/feed-state.ts";
import { acceptRoot, MAX_ROOT_BYTES, rootPath } from "../core/feed/root.ts";
import { DEFAULT_LIMITS, type Subscription } from "../core/feed/subscription.ts";
import type { Primitives } from "../core/record/primitives.ts";
import { readFeedAddress, type FeedAddress } from "./feed-address.ts";
import { fetchManifest, rootOf } from "./fetch-manifest.ts";
import type { FeedSource } from "./feed-source.ts";

/** What the user sees before a feed is added; nothing is stored yet. */
export interface FeedPreview {
  subscription: Subscription;
  licence: string;
  /** How many records it has, and bytes to fetch for them. */
  rows: number;
  packed: number;
  issued: string;
  mirrors: readonly string[];
  /** The roots that were accepted on the way: where syncing begins. */
  state: FeedState;
}
/**
 * `bad-address`: no public https address, or a fingerprint that is none. `unreachable`: one answer
 * for everything that may be wrong with a network, so that no address can be probed.
 */
export type PreviewFault = FeedFault | "bad-address" | "unreachable";
export type PreviewResult = { ok: true; preview: FeedPreview } | { ok: false; code: PreviewFault };

export interface PreviewEnvironment {
  openSource(base: string): FeedSource;
  primitives: Primitives;
  now: number;
}

/** Looks at a feed that the user pasted the address of. */
export async function previewFeed(
  text: string,
  environment: PreviewEnvironment,
): Promise<PreviewResult> {
  const address = readFeedAddress(text);
  if (!address) return { ok: false, code: "bad-address" };
  const source = environment.openSource(address.base);
  const start = await fetchStart(source, address, environment.primitives);
  if (!start.ok) return { ok: false, code: uniform(start.code) };
  const fetched = await fetchManifest(source, start.state, {
    now: environment.now,
    checkExpiry: true,
    primitives: environment.primitives,
    save: async () => {},
  });
  if (!fetched.ok) return { ok: false, code: uniform(fetched.code) };
  return { ok: true, preview: describe(address, fetched, environment.now) };
}

async function fetchStart(
  source: FeedSource,
  { feed }: FeedAddress,
  primitives: Primitives,
): Promise<{ ok: true; state: FeedState } | { ok: false; code: FeedFault }> {
  const file = await source.fetch(rootPath(1), { cap: MAX_ROOT_BYTES, isHasty: true });
  if (!file.ok) return file;
  const accepted = await acceptRoot(file.bytes, undefined, primitives);
  if (!accepted.ok) return accepted;
  if (feed !== undefined && accepted.root.feed !== feed) return { ok: false, code: "wrong-feed" };
  return { ok: true, state: startFeed(accepted.root.feed, accepted.payload) };
}

function describe(
  address: FeedAddress,
  { manifest, state }: SignedManifest & { state: FeedState },
  now: number,
): FeedPreview {
  const { name, licence, mirrors } = rootOf(state);
  const plan = planPacks(manifest.packs, 0, manifest.head) ?? [];
  return {
    subscription: {
      feed: state.feed,
      address: address.base,
      name,
      pinned: address.feed === undefined ? "first-use" : "address",
      isOn: true,
      limits: DEFAULT_LIMITS,
      added: now,
    },
    licence,
    rows: manifest.head,
    packed: plan.reduce((sum, { bytes }) => sum + bytes, 0),
    issued: manifest.issued,
    mirrors,
    state,
  };
}

const OF_THE_NETWORK: readonly FeedFault[] = [
  "offline",
  "timeout",
  "slow",
  "http-status",
  "not-found",
  "too-long",
  "not-utf8",
  "wrong-shape",
];

function uniform(code: FeedFault): PreviewFault {
  return OF_THE_NETWORK.includes(code) ? "unreachable" : code;
}
