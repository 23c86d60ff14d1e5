import { DEFAULT_LIMITS } from "../../lib/core/feed/subscription.ts";
import type { FeedSource } from "../../lib/sync/feed-source.ts";
import { syncFeed } from "../../lib/sync/sync-feed.ts";
import { createDice, type Dice } from "./dice.ts";
import { createMemoryCache, type MemoryCache } from "./memory-cache.ts";
import { toyTools } from "./toy-crypto.ts";
import { createWorld, type Snapshot, type World } from "./world.ts";

/** A network that does what it likes with files, and a device that dies when it likes. */
const SYNCS = 40;
const HONEST_TRIES = 12;

class Killed extends Error {}

/** Each file comes from some moment of the past, or from elsewhere, whole or damaged, or not at all. */
function hostileSource(
  world: World,
  others: readonly World[],
  now: number,
  dice: Dice,
): FeedSource {
  const past = world.snapshots.slice(0, now + 1);
  const stolen = now < world.rotatedAt || world.rotatedAt < 0 ? [] : world.forged;
  const frozen = dice.of([...past, ...stolen, ...world.impostors]);
  return {
    async fetch(path, { cap }) {
      if (dice.happens(0.02)) throw new Killed("while fetching");
      const mood = dice.roll();
      if (mood < 0.1)
        return { ok: false, code: dice.of(["offline", "timeout", "http-status", "slow"] as const) };
      if (mood < 0.16) return { ok: false, code: "not-found" };
      const from =
        mood < 0.6 ? frozen : dice.of([...past, ...past.slice(-2), ...stolen, ...world.impostors]);
      const foreign = mood > 0.97 ? dice.of(dice.of(others).snapshots) : from;
      const bytes = await foreign.folder.read(
        mood > 0.94 && mood < 0.97 ? dice.of([...from.folder.files.keys()]) : path,
      );
      if (!bytes) return { ok: false, code: "not-found" };
      const damaged = mood > 0.84 && mood < 0.94 ? damage(bytes, dice) : bytes;
      return damaged.length > cap ? { ok: false, code: "too-long" } : { ok: true, bytes: damaged };
    },
  };
}

function damage(bytes: Uint8Array<ArrayBuffer>, dice: Dice): Uint8Array<ArrayBuffer> {
  if (dice.happens(0.5)) return bytes.slice(0, dice.pick(bytes.length));
  const flipped = Uint8Array.from(bytes);
  const at = dice.pick(bytes.length);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.pick(8));
  return flipped;
}

function honestSource({ folder }: Snapshot): FeedSource {
  return {
    async fetch(path) {
      const bytes = await folder.read(path);
      return bytes ? { ok: true, bytes } : { ok: false, code: "not-found" };
    },
  };
}

async function syncOnce(
  world: World,
  cache: MemoryCache,
  sources: readonly FeedSource[],
  now: number,
): Promise<void> {
  const job = { feed: world.feed, sources, limits: DEFAULT_LIMITS, now, checkExpiry: true };
  try {
    const synced = await syncFeed({ ...job, cache, tools: toyTools });
    if (!synced.ok && synced.state) await cache.saveState({ ...synced.state, fault: synced.code });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

/** What a reader sees: nothing, or exactly the log of one moment. Returns what is wrong with it. */
function findBadState(world: World, cache: MemoryCache, floor: number): string | undefined {
  const state = cache.content.states.get(world.feed);
  const shown = state?.shown;
  if (!shown) return floor > 0 ? "what was shown is gone" : undefined;
  const rows = cache.content.rows.get(`${world.feed} ${shown.gen}`) ?? [];
  const seen = rows.filter(({ position }) => position <= shown.head);
  const isInOrder = seen.every(({ position }, i) => position === i + 1);
  const moments = [...world.snapshots, ...world.forged].filter(
    ({ manifest }) => manifest.version === shown.version && manifest.epoch === shown.epoch,
  );
  const ids = seen.map(({ id }) => id).join();
  if (!isInOrder || seen.length !== shown.head) return "rows are missing or double";
  if (!moments.some((moment) => moment.ids.join() === ids)) return "a log that was never published";
  const isForged = moments.some((moment) => moment.isForged && moment.ids.join() === ids);
  return shown.version < floor && !isForged && state.keysChanged === null
    ? "an older version"
    : undefined;
}

/** One life of a client. Returns what went wrong, or undefined. */
async function liveOnce(
  world: World,
  others: readonly World[],
  dice: Dice,
): Promise<string | undefined> {
  const cache = createMemoryCache();
  let floor = 0;
  let moment = dice.pick(3);
  for (let sync = 0; sync < SYNCS; sync++) {
    if (dice.happens(0.3)) moment = Math.min(moment + 1, world.snapshots.length - 1);
    const present = world.snapshots[moment];
    if (!present) throw new Error("no such moment");
    cache.beforeWrite = () => {
      if (dice.happens(0.05)) throw new Killed("while writing");
    };
    const honest = honestSource(present);
    const sources = [hostileSource(world, others, moment, dice)];
    if (dice.happens(0.3)) sources.push(hostileSource(world, others, moment, dice));
    if (dice.happens(0.15)) sources.push(honest);
    await syncOnce(world, cache, sources, present.at + 3_600_000);
    const bad = findBadState(world, cache, floor);
    if (bad) return `sync ${sync}: ${bad}`;
    floor = cache.content.states.get(world.feed)?.shown?.version ?? floor;
  }
  return converge(world, cache);
}

/** With an honest network and no more deaths, the client reaches the present. */
async function converge(world: World, cache: MemoryCache): Promise<string | undefined> {
  const present = world.snapshots.at(-1);
  if (!present) throw new Error("an empty world");
  cache.beforeWrite = () => {};
  for (let tries = 0; tries < HONEST_TRIES; tries++) {
    await syncOnce(world, cache, [honestSource(present)], present.at + 3_600_000);
    const shown = cache.content.states.get(world.feed)?.shown;
    if (shown?.version === present.manifest.version && shown.epoch === present.manifest.epoch)
      return findBadState(world, cache, 1);
  }
  return `never got to the present: ${cache.content.states.get(world.feed)?.fault}`;
}

/** Lives of clients over a few worlds. Throws with the seed of the first life that went wrong. */
export async function checkModel(traces: number, seed: number): Promise<{ syncs: number }> {
  const maker = createDice(seed);
  const worlds: World[] = [];
  for (let i = 0; i < 16; i++) worlds.push(await createWorld(`world ${seed} ${i}`, 14, maker));
  for (let trace = 0; trace < traces; trace++) {
    const dice = createDice(seed * 1_000_003 + trace);
    const world = dice.of(worlds);
    const bad = await liveOnce(
      world,
      worlds.filter((other) => other !== world),
      dice,
    );
    if (bad) throw new Error(`trace ${trace} of seed ${seed}: ${bad}`);
  }
  return { syncs: traces * SYNCS };
}
