import {
  findManifestFault,
  isClockSlow,
  openManifest,
  type SignedManifest,
} from "../core/feed/accept-manifest.ts";
import type { FeedFault } from "../core/feed/feed-fault.ts";
import type { FeedState } from "../core/feed/feed-state.ts";
import { withRoot } from "../core/feed/feed-steps.ts";
import { MANIFEST_PATH, MAX_MANIFEST_BYTES } from "../core/feed/manifest.ts";
import {
  acceptRoot,
  MAX_ROOT_BYTES,
  MAX_ROOT_STEPS,
  readRootPayload,
  rootPath,
  type Root,
  type RootResult,
} from "../core/feed/root.ts";
import type { Bytes } from "../core/record/bytes.ts";
import type { Primitives } from "../core/record/primitives.ts";
import type { FeedSource } from "./feed-source.ts";

/** What accepting a manifest needs besides the files. */
export interface AcceptTerms {
  /** When this run began: fixed, so that a slow host cannot outwait an expiry. */
  now: number;
  checkExpiry: boolean;
  primitives: Primitives;
  /** Called for each root that was accepted, before anything rests on it. */
  save(state: FeedState): Promise<void>;
}
export type FetchedManifest =
  | ({ ok: true; state: FeedState } & SignedManifest)
  | { ok: false; code: FeedFault; state: FeedState; retryAfter?: number };

/** The manifest of one source, with the roots that lead to its keys. */
export async function fetchManifest(
  source: FeedSource,
  state: FeedState,
  terms: AcceptTerms,
): Promise<FetchedManifest> {
  const file = await source.fetch(MANIFEST_PATH, { cap: MAX_MANIFEST_BYTES, isHasty: true });
  if (!file.ok) return { ...file, state };
  const opened = await openWithRoots(source, file.bytes, state, terms);
  if (!opened.ok) return opened;
  const fault = findManifestFault(opened, opened.state, terms) ?? expiredRoot(opened.state, terms);
  if (fault) return { ok: false, code: fault, state: noteFault(opened.state, opened, fault) };
  return {
    ...opened,
    state: { ...opened.state, clockSlow: isClockSlow(opened.manifest, terms.now) },
  };
}

/** Follows roots while the manifest names a later one, or no key of ours has signed it. */
async function openWithRoots(
  source: FeedSource,
  bytes: Bytes,
  before: FeedState,
  terms: AcceptTerms,
): Promise<FetchedManifest> {
  let state = before;
  for (let steps = 0; ; steps++) {
    const root = rootOf(state);
    const opened = await openManifest(bytes, root, terms.primitives);
    const isAhead = opened.ok && opened.manifest.root > root.n;
    if (opened.ok && !isAhead) return { ...opened, state };
    if (!opened.ok && opened.code !== "bad-signature") return { ...opened, state };
    const next = steps < MAX_ROOT_STEPS ? await fetchNextRoot(source, root, terms) : undefined;
    if (!next) return { ok: false, code: opened.ok ? "bad-root" : opened.code, state };
    if (!next.ok) return { ...next, state };
    state = withRoot(state, next.root, next.payload, terms.now);
    await terms.save(state);
  }
}

/** Undefined when there is none: the signature is simply bad. */
async function fetchNextRoot(
  source: FeedSource,
  root: Root,
  { primitives }: AcceptTerms,
): Promise<RootResult | undefined> {
  const file = await source.fetch(rootPath(root.n + 1), { cap: MAX_ROOT_BYTES, isHasty: true });
  if (file.ok) return acceptRoot(file.bytes, root, primitives);
  return file.code === "not-found" ? undefined : { ok: false, code: file.code };
}

export function rootOf(state: Pick<FeedState, "root">): Root {
  const root = readRootPayload(state.root);
  if (!root) throw new Error("a stored root was accepted before and fits its schema");
  return root;
}

function expiredRoot(state: FeedState, { now, checkExpiry }: AcceptTerms): FeedFault | undefined {
  return checkExpiry && Date.parse(rootOf(state).expires) <= now ? "expired" : undefined;
}

/** Two manifests of one version are evidence against the publisher: both hashes are kept. */
function noteFault(
  state: FeedState,
  { manifest, payloadHash }: SignedManifest,
  fault: FeedFault,
): FeedState {
  if (fault !== "two-versions" || !state.seen) return state;
  const hashes = [state.seen.payloadHash, payloadHash];
  return { ...state, twoVersions: { version: manifest.version, hashes } };
}
