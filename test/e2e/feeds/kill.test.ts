import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FeedState } from "../../../lib/core/feed/feed-state.ts";
import { serveFeed } from "../../../scripts/feed/serve.ts";
import { BROWSER_KINDS } from "../../../scripts/set-up/browser-places.ts";
import { provideBigFeed, type BigFeed } from "../../bench/feed/big-feed.ts";
import type { SyncReply } from "../../feed/probe/command.ts";
import { buildProbe, startProbe, type Probe } from "../../feed/probe/start-probe.ts";

/** How often each browser is killed; `KILLS=50 npm run e2e -- feeds/kill` for the whole drill. */
const KILLS = Number(process.env["KILLS"] ?? 3);
/** Six packs. */
const ROWS = 22_000;
const NEWS = 100;

interface Served {
  base: string;
  /** Requests for packs so far. */
  packs(): number;
  /** Resolves with the next request. */
  asked(): Promise<unknown>;
  close(): void;
}

async function serve(dir: string): Promise<Served> {
  let packs = 0;
  const server: Server = await serveFeed(dir, 0);
  server.on("request", ({ url }) => {
    if (url?.startsWith("/packs/")) packs += 1;
  });
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/`,
    packs: () => packs,
    asked: () => once(server, "request"),
    close: () => void server.close(),
  };
}

describe.each(BROWSER_KINDS)("%s", (kind) => {
  let feed: BigFeed;
  let begun: Served;
  let later: Served;
  let profile: string;
  let build: string;
  let probe: Probe;

  const start = () => startProbe(kind, { profile, build });
  const sync = ({ base }: Served) =>
    probe.run<SyncReply>({ name: "sync", feed: feed.feed, base, now: Date.now() });
  const readState = () => probe.run<FeedState | undefined>({ name: "state", feed: feed.feed });
  const countStored = () => probe.run<number>({ name: "stored", feed: feed.feed });

  /** Begins a sync and kills the browser at some moment of it; resolves to how things stand then. */
  async function killDuring(from: Served, withinMs: number): Promise<FeedState | undefined> {
    const begins = from.asked();
    void sync(from).catch(() => {});
    await begins;
    await sleep(Math.random() * withinMs);
    await probe.kill();
    probe = await start();
    return readState();
  }

  /** Resolves to how long it takes. */
  async function importAnew(): Promise<number> {
    await probe.run({ name: "clear" });
    const { ok, head, ms } = await sync(begun);
    if (!ok || head !== ROWS) throw new Error("the feed was not imported");
    return ms;
  }

  beforeAll(async () => {
    feed = await provideBigFeed(ROWS, () => {});
    [begun, later] = await Promise.all([serve(feed.dir), serve(feed.dirWithNews)]);
    profile = mkdtempSync(join(tmpdir(), "whocounts-feed-kill-"));
    build = buildProbe(kind);
    probe = await start();
  });
  afterAll(async () => {
    await probe?.close();
    begun?.close();
    later?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test(
    "during the first import: what was read stays, and at most one pack is read again",
    async () => {
      const wholeMs = await importAnew();
      await probe.run({ name: "clear" });
      let between = 0;
      let kills = 0;
      let cursor = 0;
      let imports = 0;
      while (kills < KILLS) {
        const before = begun.packs();
        const killsBefore = kills;
        let isWhole = false;
        while (!isWhole && kills < KILLS) {
          const state = await killDuring(begun, wholeMs);
          kills += 1;
          expect(state?.work.cursor ?? 0).toBeGreaterThanOrEqual(cursor);
          cursor = state?.work.cursor ?? 0;
          expect(await countStored()).toBe(cursor);
          if (cursor > 0 && cursor < ROWS) between += 1;
          isWhole = state?.shown?.head === ROWS;
        }
        expect(await sync(begun)).toMatchObject({ ok: true, head: ROWS });
        expect(await countStored()).toBe(ROWS);
        expect(begun.packs() - before).toBeLessThanOrEqual(6 + kills - killsBefore);
        await probe.run({ name: "clear" });
        cursor = 0;
        imports += 1;
      }
      console.log(
        `${kind}: ${kills} kills in ${imports} imports, ${between} of them between two packs`,
      );
    },
    60_000 + KILLS * 20_000,
  );

  test(
    "while news are appended: the reader has the old state or the new one, whole",
    async () => {
      for (let kill = 0; kill < KILLS; kill++) {
        if ((await readState())?.shown?.head !== ROWS) await importAnew();
        const state = await killDuring(later, 200);
        expect([ROWS, ROWS + NEWS]).toContain(state?.shown?.head);
        expect([ROWS, ROWS + NEWS]).toContain(state?.work.cursor);
        expect(await countStored()).toBe(state?.work.cursor);
      }
      expect(await sync(later)).toMatchObject({ ok: true, head: ROWS + NEWS });
      expect(await countStored()).toBe(ROWS + NEWS);
    },
    60_000 + KILLS * 30_000,
  );
});
