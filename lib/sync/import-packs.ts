import type { SignedManifest } from "../core/feed/accept-manifest.ts";
import { nextPack, planPacks } from "../core/feed/cover.ts";
import type { FeedCache } from "../core/feed/feed-cache.ts";
import { erasuresIn } from "../core/feed/erasures.ts";
import type { FeedFault } from "../core/feed/feed-fault.ts";
import { reachOf, type FeedState } from "../core/feed/feed-state.ts";
import { hasTooManyBadRows, withRows } from "../core/feed/feed-steps.ts";
import { packPath, type PackEntry } from "../core/feed/manifest.ts";
import { openPack, takeLines, type PackTools } from "../core/feed/pack.ts";
import type { FeedLimits } from "../core/feed/subscription.ts";
import { checkNewRows } from "./check-new-rows.ts";
import { fetchFromAny, type FeedSource } from "./feed-source.ts";

export interface ImportTools {
  cache: FeedCache;
  tools: PackTools;
  sources: readonly FeedSource[];
  limits: FeedLimits;
}
export type Imported =
  | { ok: true; state: FeedState }
  | { ok: false; code: FeedFault; state: FeedState; retryAfter?: number };

/** Would the log take more than the user allows? Asked before anything is fetched. */
export function isOverLimit(
  { manifest }: SignedManifest,
  { work }: FeedState,
  limits: FeedLimits,
): boolean {
  const plan = planPacks(manifest.packs, work.cursor, manifest.head) ?? [];
  const packed = plan.reduce((sum, { bytes }) => sum + bytes, 0);
  const raw = plan.reduce((sum, pack) => sum + pack.raw, work.raw);
  return manifest.head > limits.rows || packed > limits.packed || raw > limits.raw;
}

/** Reads packs until the head is reached: each in one transaction, so that a sync goes on where it stopped. */
export async function importPacks(
  { manifest }: SignedManifest,
  start: FeedState,
  io: ImportTools,
): Promise<Imported> {
  let state = start;
  let last: { code: FeedFault; retryAfter?: number } = { code: "gap" };
  const failed = new Set<string>();
  while (state.work.cursor < manifest.head) {
    const pack = nextPack(manifest.packs, state.work.cursor, failed);
    if (!pack) return { ok: false, ...last, state };
    const opened = await fetchPack(pack, io);
    if (!opened.ok) {
      failed.add(pack.sha256);
      last = opened;
      continue;
    }
    const { rows, reach } = await takeLines(reachOf(state.work), pack, opened.lines, io.tools);
    const toErase = [...state.toErase, ...(await erasuresIn(rows, io.tools))];
    const next = { ...withRows(state, rows, reach), toErase };
    if (hasTooManyBadRows(next)) return { ok: false, code: "bad-rows", state };
    await io.cache.addRows(next, await checkNewRows(state, rows, io.tools));
    state = next;
  }
  return { ok: true, state };
}

type OpenedPack =
  { ok: true; lines: string[] } | { ok: false; code: FeedFault; retryAfter?: number };

async function fetchPack(pack: PackEntry, { sources, tools }: ImportTools): Promise<OpenedPack> {
  let lines: string[] = [];
  const file = await fetchFromAny(sources, packPath(pack), {
    cap: pack.bytes,
    async accept(fetched) {
      if (!fetched.ok) return fetched;
      const opened = await openPack(pack, fetched.bytes, tools);
      if (!opened.ok) return opened;
      ({ lines } = opened);
      return fetched;
    },
  });
  return file.ok ? { ok: true, lines } : file;
}
