import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, onTestFinished, test, vi } from "vitest";
import { createDice, type Dice } from "../../test/feed/dice.ts";
import { createMemoryCache } from "../../test/feed/memory-cache.ts";
import { tools } from "../../test/feed/memory-folder.ts";
import { createPublisher, NOW, signedLines } from "../../test/feed/publisher.ts";
import { sourceOf } from "../../test/feed/source.ts";
import { DEFAULT_LIMITS } from "../core/feed/subscription.ts";
import { syncFeeds } from "./sync-feeds.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each([1, 2, 3, 4, 5])(
  "three days of hourly alarms with one file in ten spoiled leave no feed stuck (seed %i)",
  async (seed) => {
    const dice = createDice(seed);
    const publisher = await createPublisher();
    const cache = createMemoryCache();
    const lines = await signedLines(publisher.author, 13);
    const state = () => cache.content.states.get(publisher.feed);
    let now = NOW;
    let spoilt = 0.1;
    vi.stubGlobal("navigator", { locks: { request: freeLock } });
    vi.stubGlobal("fetch", async (address: string) => {
      const bytes = await publisher.folder.read(new URL(address).pathname.slice(1));
      return dice.happens(spoilt) ? spoil(bytes, dice) : answer(bytes);
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const ringAlarm = () =>
      syncFeeds({
        subscriptions: { list: async () => [subscriptionTo(publisher.feed)] },
        cache,
        packaged: sourceOf(publisher.folder),
        tools,
        log: { add: async () => {}, list: async () => [] },
        now: () => now,
        random: () => dice.roll(),
        noteUnsaved: async () => {},
        onShown: () => {},
      });

    let seen = 0;
    const heaps: number[] = [];
    for (let hour = 0; hour <= 72; hour++, now += HOUR) {
      if (hour % 6 === 0) await publisher.publish([lines[hour / 6]!], now);
      await ringAlarm();
      const head = state()?.shown?.head ?? 0;
      expect(head).toBeGreaterThanOrEqual(seen);
      expect(state()?.nextDue ?? now).toBeLessThanOrEqual(now + DAY);
      seen = head;
      if (hour === 24 || hour === 72) heaps.push(heapInUse());
    }
    // SYNC.md section 8: memory stays flat, give or take a tenth.
    expect(heaps[1]! / heaps[0]!).toBeLessThan(1.1);
    spoilt = 0;
    for (let hour = 0; hour < 24; hour++, now += HOUR) await ringAlarm();
    expect(state()).toMatchObject({ shown: { head: 13 }, failures: 0, fault: null });
  },
);

/** Bytes of objects that are in use. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

const freeLock = (_name: string, _options: object, work: (lock: object) => unknown) => work({});

const answer = (bytes: Uint8Array<ArrayBuffer> | undefined): Response =>
  bytes ? new Response(bytes) : new Response("", { status: 404 });

/** What networks and hosts do to a file. */
function spoil(bytes: Uint8Array<ArrayBuffer> | undefined, dice: Dice): Response {
  const whole = bytes ?? new Uint8Array(1);
  const kind = dice.pick(5);
  if (kind === 0) throw new TypeError("Failed to fetch");
  if (kind === 1) return new Response("", { status: 503 });
  if (kind === 2) return new Response("", { status: 404 });
  if (kind === 3) return answer(whole.slice(0, dice.pick(whole.length)));
  const at = dice.pick(whole.length);
  return answer(whole.map((byte, i) => (i === at ? byte ^ 1 : byte)));
}

function subscriptionTo(feed: string) {
  return {
    feed,
    address: "https://feeds.example/",
    name: "Index",
    pinned: "address" as const,
    isOn: true,
    limits: DEFAULT_LIMITS,
    added: NOW,
  };
}
