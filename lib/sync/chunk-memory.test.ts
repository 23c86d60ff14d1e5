import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMemoryCache } from "../../test/feed/memory-cache.ts";
import type { CachedRow, ChunkPlaces } from "../core/feed/feed-cache.ts";
import { startFeed, type FeedState } from "../core/feed/feed-state.ts";
import { createChunkMemory } from "./chunk-memory.ts";

const FEED = "a".repeat(64);
const ROWS = 10;

/** Chunks of ten rows whose text says which version of the feed they are from. */
function standIn(keptLetters?: number) {
  const asked: number[][] = [];
  let version = 1;
  const cache = createMemoryCache();
  cache.readChunks = async ({ firsts }: ChunkPlaces) => {
    asked.push([...firsts]);
    return firsts.map((first) => Array.from({ length: ROWS }, (_, i) => rowAt(first + i, version)));
  };
  const memory = createChunkMemory(cache, keptLetters);
  const read = async (positions: readonly number[]) => {
    const places = positions.map((position) => ({
      position,
      first: position - (position % ROWS),
    }));
    return (await memory.readRows(stateOf(version), "truce-a", places)).map(({ text }) => text);
  };
  return { asked, memory, read, publish: () => (version += 1) };
}

function rowAt(position: number, version: number): CachedRow {
  return { position, id: "", checked: "good", text: textOf(position, version) };
}
function textOf(position: number, version: number): string {
  return `${position} of ${version}`.padEnd(20);
}
function stateOf(version: number): FeedState {
  const moment = "2026-06-01T00:00:00Z";
  const counts = { gen: 1, epoch: 1, head: 1000, raw: 0, badRows: 0 };
  return {
    ...startFeed(FEED, "{}"),
    shown: { ...counts, version, issued: moment, expires: moment },
  };
}

test("a chunk is read once, and rows come in the order asked for", async () => {
  const { asked, read } = standIn();
  expect(await read([25, 3])).toEqual([textOf(25, 1), textOf(3, 1)]);
  expect(await read([4, 31])).toEqual([textOf(4, 1), textOf(31, 1)]);
  expect(await read([3, 25, 31])).toHaveLength(3);
  expect(asked).toEqual([[20, 0], [30]]);
});

test("no more is kept than is allowed; what was not asked for longest goes first", async () => {
  const twoChunks = 2 * ROWS * 20;
  const { asked, read } = standIn(twoChunks);
  for (const position of [0, 10, 0, 20, 0, 10]) await read([position]);
  expect(asked.flat()).toEqual([0, 10, 20, 10]);
});

test("a row that its chunk does not hold is an error, not a hole", async () => {
  const { memory } = standIn();
  const places = [{ position: 77, first: 10 }];
  await expect(memory.readRows(stateOf(1), "truce-a", places)).rejects.toThrow("row 77 is missing");
});

test("whatever is asked between whichever publications, rows are as if nothing were remembered", async () => {
  const step = fc.oneof(
    fc.constant("publish" as const),
    fc.array(fc.nat(99), { minLength: 1, maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.nat(1500), async (steps, letters) => {
      const { read, publish } = standIn(letters);
      let version = 1;
      const found: string[][] = [];
      const wanted: string[][] = [];
      for (const one of steps) {
        if (one === "publish") {
          version = publish();
          continue;
        }
        found.push(await read(one));
        wanted.push(one.map((position) => textOf(position, version)));
      }
      expect(found).toEqual(wanted);
    }),
  );
});
