/** `npm run bench:feed -- [ROWS ...]`: the feed client in real Chromium and Firefox, at several sizes. */
import { loadavg } from "node:os";
import type { Server } from "node:http";
import { BROWSER_KINDS, type BrowserKind } from "../../scripts/set-up/browser-places.ts";
import { serveFeed } from "../../scripts/feed/serve.ts";
import type { LookUpReply, SyncReply } from "../feed/probe/command.ts";
import { startProbe, type Probe } from "../feed/probe/start-probe.ts";
import { provideBigFeed, type BigFeed } from "./feed/big-feed.ts";
import { watchHeap } from "./feed/heap.ts";
import { quantile } from "./quantile.ts";

const LOOK_UPS = 500;
/** Entries beside a mention whose signatures are looked at before they are shown. */
const SHOWN = 12;

interface Measured {
  importMs: number;
  rowsPerSecond: number;
  heapMb: number | undefined;
  deltaMs: number;
  /** The first look-up of a fresh background; first look-ups of each truce; repeated ones. */
  cold: number;
  first: number[];
  warm: number[];
}

const sizes = process.argv.slice(2).map(Number);
for (const rows of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
  const feed = await provideBigFeed(rows, (text) => console.error(text));
  const begun = await serveFeed(feed.dir, 0);
  const later = await serveFeed(feed.dirWithNews, 0);
  console.log(
    `\n${rows} claims, ${(feed.packed / rows).toFixed(0)} bytes each in packs; load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const kind of BROWSER_KINDS)
    print(kind, await measure(kind, feed, { begun: addressOf(begun), later: addressOf(later) }));
  begun.close();
  later.close();
}

async function measure(
  kind: BrowserKind,
  { feed }: BigFeed,
  { begun, later }: { begun: string; later: string },
): Promise<Measured> {
  const probe = await startProbe(kind);
  try {
    const heap = await watchHeap(probe.harness);
    const first = await sync(probe, feed, begun);
    const heapMb = heap?.stop();
    const news = await sync(probe, feed, later);
    const counts = await probe.run<Record<string, number>>({ name: "counts", feed });
    const truces = weighted(counts);
    const lookUp = (asked: string[], fresh: boolean) =>
      probe.run<LookUpReply>({ name: "look-up", feed, truces: asked, fresh, confirm: SHOWN });
    const cold = await lookUp(truces.slice(0, 1), true);
    const firsts = await lookUp([...new Set(truces)], true);
    const warm = await lookUp(truces, false);
    return {
      importMs: first.ms,
      rowsPerSecond: (first.head / first.ms) * 1000,
      heapMb,
      deltaMs: news.ms,
      cold: cold.ms[0] ?? 0,
      first: firsts.ms,
      warm: warm.ms,
    };
  } finally {
    await probe.close();
  }
}

async function sync(probe: Probe, feed: string, base: string): Promise<SyncReply> {
  const reply = await probe.run<SyncReply>({ name: "sync", feed, base, now: Date.now() });
  if (!reply.ok) throw new Error(`sync failed: ${reply.code}`);
  return reply;
}

/** Truces as pages would ask for them: the more claims one has, the more it is in the news. */
function weighted(counts: Record<string, number>): string[] {
  const truces = Object.entries(counts).filter(([shelf]) => !shelf.startsWith("#"));
  const all = truces.reduce((sum, [, count]) => sum + count, 0);
  const asked = truces.flatMap(([truce, count]) =>
    Array.from({ length: Math.ceil((count / all) * LOOK_UPS) }, () => truce),
  );
  // Every 7th, then the next: neighbours in the list are different truces.
  return Array.from({ length: 7 }, (_, i) => asked.filter((__, j) => j % 7 === i)).flat();
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

function print(kind: BrowserKind, measured: Measured): void {
  const { importMs, rowsPerSecond, heapMb, deltaMs, cold, first, warm } = measured;
  console.log(
    [
      `  ${kind.padEnd(9)} first import ${(importMs / 1000).toFixed(1)} s, ${rowsPerSecond.toFixed(0)} rows/s`,
      `heap ${heapMb === undefined ? "not measured" : `${heapMb.toFixed(0)} MB`}`,
      `delta of 100: ${ms(deltaMs)}`,
      `look-up cold ${ms(cold)}, first of a truce p50 ${ms(quantile(first, 0.5))} p95 ${ms(quantile(first, 0.95))}`,
      `warm p50 ${ms(quantile(warm, 0.5))} p95 ${ms(quantile(warm, 0.95))}`,
    ].join("; "),
  );
}

function addressOf(server: Server): string {
  const at = server.address();
  return `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}/`;
}
