/** `npm run bench:feed -- [ROWS ...]`: the feed client in real Chromium and Firefox, at several sizes. */
import { loadavg } from "node:os";
import type { Server } from "node:http";
import { BROWSER_KINDS, type BrowserKind } from "../../scripts/set-up/browser-places.ts";
import { serveFeed } from "../../scripts/feed/serve.ts";
import type { LookUpReply, ProbeQuestion, SyncReply } from "../feed/probe/command.ts";
import { startProbe, type Probe } from "../feed/probe/start-probe.ts";
import { provideBigFeed, type BigFeed } from "./feed/big-feed.ts";
import { watchHeap } from "./feed/heap.ts";
import { quantile } from "./quantile.ts";

const LOOK_UPS = 300;
/** Of these the last so many are asked once more: what a reader who comes back to a page sees. */
const AGAIN = 50;

interface Measured {
  importMs: number;
  rowsPerSecond: number;
  heapMb: number | undefined;
  deltaMs: number;
  /** Until all signatures are looked at, in the background, after the import. */
  aheadMs: number;
  /** First look-ups of each truce right after the import, when no signature was looked at yet. */
  soon: number[];
  /** After that: the first look-up of a fresh background; first look-ups of each truce; others of the same truces; the same again. */
  cold: number;
  first: number[];
  others: number[];
  again: number[];
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
    const questions = await probe.run<ProbeQuestion[]>({
      name: "questions",
      feed,
      count: LOOK_UPS,
    });
    const lookUp = (asked: ProbeQuestion[], fresh: boolean) =>
      probe.run<LookUpReply>({ name: "look-up", feed, questions: asked, fresh });
    const byTruce = Map.groupBy(questions, ({ truce }) => truce)
      .values()
      .toArray();
    const ofEach = byTruce.flatMap(([one]) => one ?? []);
    const soon = await lookUp(ofEach, true);
    const aheadMs = await probe.run<number>({ name: "check-ahead", feed });
    const cold = await lookUp(questions.slice(0, 1), true);
    const firsts = await lookUp(ofEach, true);
    const rest = byTruce.flatMap(([, ...others]) => others);
    const others = await lookUp(rest, false);
    const again = await lookUp(rest.slice(-AGAIN), false);
    return {
      importMs: first.ms,
      rowsPerSecond: (first.head / first.ms) * 1000,
      heapMb,
      deltaMs: news.ms,
      aheadMs,
      soon: soon.ms,
      cold: cold.ms[0] ?? 0,
      first: firsts.ms,
      others: others.ms,
      again: again.ms,
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

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

function print(kind: BrowserKind, measured: Measured): void {
  const { importMs, rowsPerSecond, heapMb, deltaMs, aheadMs, soon, cold, first, others, again } =
    measured;
  const spread = (all: number[]) => `p50 ${ms(quantile(all, 0.5))} p95 ${ms(quantile(all, 0.95))}`;
  console.log(
    [
      `  ${kind.padEnd(9)} first import ${(importMs / 1000).toFixed(1)} s, ${rowsPerSecond.toFixed(0)} rows/s`,
      `heap ${heapMb === undefined ? "not measured" : `${heapMb.toFixed(0)} MB`}`,
      `delta of 100: ${ms(deltaMs)}`,
      `first look-up of a truce right after the import ${spread(soon)}`,
      `all signatures ${(aheadMs / 1000).toFixed(1)} s, then look-up cold ${ms(cold)}, first of a truce ${spread(first)}`,
      `of a truce known ${spread(others)}, the same again ${spread(again)}`,
    ].join("; "),
  );
}

function addressOf(server: Server): string {
  const at = server.address();
  return `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}/`;
}
