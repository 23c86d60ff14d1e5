import { toHex } from "../record/bytes.ts";
import type { Primitives } from "../record/primitives.ts";
import type { SignedManifest } from "./accept-manifest.ts";
import { chainValue } from "./chain.ts";
import { reachFields, reachOf, startAnew, type FeedState } from "./feed-state.ts";
import type { Manifest } from "./manifest.ts";
import type { Reach } from "./pack.ts";
import { hasOtherFeedKeys, readRootPayload, type Root } from "./root.ts";
import { isBadRow, type Row } from "./row.ts";

/** Most bad rows of a log: beyond one in a hundred nothing of it is shown (SYNC.md section 5). */
const BAD_ROW_SHARE = 0.01;

/**
 * The state with root n+1 accepted. When the keys that sign manifests changed, what was signed with
 * the old ones no longer bounds versions and epochs: a thief cannot lock clients out.
 */
export function withRoot(state: FeedState, root: Root, payload: string, now: number): FeedState {
  const before = readRootPayload(state.root);
  if (before && !hasOtherFeedKeys(before, root)) return { ...state, root: payload };
  return { ...state, root: payload, seen: null, keysChanged: now };
}

/** The state with a manifest accepted: its version is the least from now on. */
export function withManifest(
  state: FeedState,
  { manifest, payloadHash }: SignedManifest,
): FeedState {
  const { version, epoch } = manifest;
  const seen = { version, epoch, payloadHash };
  const isOtherLog = state.work.epoch !== epoch || state.work.cursor > manifest.head;
  return isOtherLog ? { ...state, seen, work: startAnew(state, epoch) } : { ...state, seen };
}

/** The state with the rows of one pack read. */
export function withRows(state: FeedState, rows: readonly Row[], reach: Reach): FeedState {
  const work = {
    ...state.work,
    ...reachFields(reach),
    raw: rows.reduce((sum, { text }) => sum + text.length + 1, state.work.raw),
    badRows: state.work.badRows + rows.filter(isBadRow).length,
  };
  return { ...state, work };
}

export function hasTooManyBadRows({ work }: FeedState): boolean {
  return work.badRows > Math.max(1, work.cursor * BAD_ROW_SHARE);
}

/** Everything is read: is it the log that the manifest speaks of? */
export async function isWholeLog(
  { work }: FeedState,
  { head, chain }: Manifest,
  primitives: Primitives,
): Promise<boolean> {
  const reach = reachOf(work);
  return reach.cursor === head && toHex(await chainValue(reach.chain, primitives)) === chain;
}

/** The state in which the rows that were read are shown. */
export function withShown(state: FeedState, manifest: Manifest, now: number): FeedState {
  const { gen, raw, badRows, isRepair } = state.work;
  const { epoch, version, head, issued, expires } = manifest;
  const before = state.shown?.epoch === epoch ? state.shown.head : 0;
  const change = head > before || !state.shown ? { at: now, from: before, to: head } : state.change;
  const isOther = state.shown?.epoch === epoch && state.shown.gen !== gen && !isRepair;
  return {
    ...state,
    change,
    work: { ...state.work, isRepair: false },
    rewritten: isOther ? now : state.rewritten,
    shown: { gen, epoch, version, head, issued, expires, raw, badRows },
  };
}

/** The state in which everything is read once more beside what is shown, for this manifest only once. */
export function withRebuild(state: FeedState, payloadHash: string): FeedState {
  return { ...state, rebuiltFor: payloadHash, work: startAnew(state, state.work.epoch) };
}
