import { createGunzip } from "../../../lib/core/feed/gunzip.ts";
import { DEFAULT_LIMITS } from "../../../lib/core/feed/subscription.ts";
import { createPrimitives } from "../../../lib/core/record/primitives.ts";
import { createFeedCache } from "../../../lib/store/feed-cache-store.ts";
import { readChunk } from "../../../lib/store/feed-chunk.ts";
import { connectFeedDatabase } from "../../../lib/store/feed-database.ts";
import { createRequestLog } from "../../../lib/store/request-log-store.ts";
import { checkAhead } from "../../../lib/sync/check-ahead.ts";
import { createFeedIndex } from "../../../lib/sync/feed-index.ts";
import { createWebSource } from "../../../lib/sync/feed-source.ts";
import { syncFeed } from "../../../lib/sync/sync-feed.ts";
import { recordOfRow } from "../../../lib/core/feed/row.ts";
import type { LookUpReply, ProbeCommand, ProbeQuestion, SyncReply } from "./command.ts";

const connect = connectFeedDatabase();
const cache = createFeedCache(connect);
const log = createRequestLog(connect);
const primitives = createPrimitives(globalThis);
const tools = { ...primitives, gunzip: createGunzip(globalThis) };
/** A million claims are more than the limit that users begin with. */
const limits = { rows: 2_000_000, raw: 4e9, packed: 1e9 };

function openIndex(feed: string) {
  return createFeedIndex({ cache, primitives, listFeeds: async () => [feed], onDamage: () => {} });
}
let index: { feed: string; index: ReturnType<typeof openIndex> } | undefined;

export async function runCommand(command: ProbeCommand): Promise<unknown> {
  switch (command.name) {
    case "sync":
      return sync(command);
    case "state":
      return cache.loadState(command.feed);
    case "check-ahead":
      return checkAllAhead(command.feed);
    case "questions":
      return sampleQuestions(command);
    case "stored":
      return countStored(command.feed);
    case "look-up":
      return lookUp(command);
    case "damage":
      return damage(command);
    case "clear":
      index = undefined;
      return clear();
  }
  return undefined;
}

async function sync({ feed, base, now }: ProbeCommand & { name: "sync" }): Promise<SyncReply> {
  const begun = performance.now();
  const synced = await syncFeed({
    feed,
    sources: [createWebSource(base, log)],
    limits: { ...DEFAULT_LIMITS, ...limits },
    now,
    checkExpiry: true,
    cache,
    tools,
  });
  return {
    ok: synced.ok,
    code: synced.ok ? null : synced.code,
    ms: performance.now() - begun,
    head: synced.state?.shown?.head ?? 0,
  };
}

async function checkAllAhead(feed: string): Promise<number> {
  const begun = performance.now();
  await checkAhead(feed, { cache, tools });
  return performance.now() - begun;
}

async function lookUp(command: ProbeCommand & { name: "look-up" }): Promise<LookUpReply> {
  const { feed, questions, fresh } = command;
  if (fresh || index?.feed !== feed) index = { feed, index: openIndex(feed) };
  const reply: LookUpReply = { ms: [], entries: 0 };
  for (const { truce, wanted } of questions) {
    const begun = performance.now();
    const entries = await index.index.claimsOf(truce, [wanted]);
    await index.index.confirm(entries);
    reply.ms.push(performance.now() - begun);
    reply.entries += entries.length;
  }
  return reply;
}

/** The more claims a truce has, the more it is in the news. */
async function sampleQuestions({
  feed,
  count,
}: ProbeCommand & { name: "questions" }): Promise<ProbeQuestion[]> {
  const head = (await cache.loadState(feed))?.shown?.head ?? 0;
  const questions: ProbeQuestion[] = [];
  for (let i = 0; i < count; i++) {
    const [row] = await cache.readAfter(feed, Math.floor((i * head) / count), 1);
    const record = row && recordOfRow(row)?.record;
    if (record?.type !== "claim") continue;
    const { truce, kind, metric, value, period } = record;
    const subject = kind === "figure" ? metric : kind;
    if (subject) questions.push({ truce, wanted: { subject, value, period } });
  }
  return questions;
}

async function countStored(feed: string): Promise<number> {
  const state = await cache.loadState(feed);
  const place = [feed, state?.work.gen ?? 0];
  const chunks = await (await connect()).getAll("chunks", IDBKeyRange.bound(place, [...place, []]));
  return chunks.flatMap(readChunk).length;
}

/** Loses one chunk of a shelf, as a broken disk would. */
async function damage({ feed, shelf }: ProbeCommand & { name: "damage" }): Promise<void> {
  const database = await connect();
  const state = await cache.loadState(feed);
  const place = [feed, state?.shown?.gen ?? 0, shelf];
  const [key] = await database.getAllKeys("chunks", IDBKeyRange.bound(place, [...place, []]));
  if (key) await database.delete("chunks", key);
}

async function clear(): Promise<void> {
  const database = await connect();
  for (const store of ["states", "chunks", "shelves"] as const) await database.clear(store);
}
