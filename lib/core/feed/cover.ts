import type { PackEntry } from "./manifest.ts";

/** What one more request costs, in bytes: many tiny packs are dearer than they look. */
const REQUEST_BYTES = 1000;

/**
 * The pack to take next: of those that hold the row after `cursor` the one with the fewest bytes
 * per new row. Undefined where none holds it.
 */
export function nextPack(
  packs: readonly PackEntry[],
  cursor: number,
  failed: ReadonlySet<string> = new Set(),
): PackEntry | undefined {
  let best: PackEntry | undefined;
  for (const pack of packs) {
    if (pack.from > cursor + 1 || pack.to <= cursor || failed.has(pack.sha256)) continue;
    if (!best || cost(pack, cursor) < cost(best, cursor)) best = pack;
  }
  return best;
}

function cost(pack: PackEntry, cursor: number): number {
  return (pack.bytes + REQUEST_BYTES) / (pack.to - cursor);
}

/** The packs that a client with `cursor` rows would take to reach `head`; undefined where a row is in none. */
export function planPacks(
  packs: readonly PackEntry[],
  cursor: number,
  head: number,
): PackEntry[] | undefined {
  const plan: PackEntry[] = [];
  for (let at = cursor; at < head;) {
    const pack = nextPack(packs, at);
    if (!pack) return undefined;
    plan.push(pack);
    at = pack.to;
  }
  return plan;
}
