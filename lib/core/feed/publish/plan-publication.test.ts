import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../period.ts";
import { planPacks } from "../cover.ts";
import type { PackEntry } from "../manifest.ts";
import { BASE_ROWS, planPublication, type PackRange } from "./plan-publication.ts";

function entry({ from, to, made }: PackRange): PackEntry {
  const bytes = 300 + (to - from + 1) * 145;
  return { from, to, sha256: `${from}-${to}`, bytes, raw: bytes * 5, ...(made ? { made } : {}) };
}

/** The list of packs after publications of `sizes` rows, `gap` days apart. */
function publishAll(sizes: readonly number[], gap = 1) {
  let packs: PackEntry[] = [];
  let head = 0;
  let day = "2026-01-01";
  const heads: number[] = [];
  for (const size of sizes) {
    const plan = planPublication(packs, head, head + size, day);
    packs = [...plan.keep, ...plan.write.map(entry)];
    head += size;
    heads.push(head);
    day = addDays(day, gap);
  }
  return { packs, head, heads };
}

test("the first publication is one pack a block and one for the rest", () => {
  const { packs } = publishAll([12_345]);
  expect(packs.map(({ from, to, made }) => [from, to, made !== undefined])).toEqual([
    [1, 5000, false],
    [5001, 10_000, false],
    [10_001, 12_345, true],
  ]);
});

test("however a log grows, every client finds its way to the head and the list stays short", () => {
  const sizes = fc.array(fc.oneof(fc.nat({ max: 400 }), fc.nat({ max: 12_000 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(sizes, fc.constantFrom(0, 1, 3, 12), (sizes, gap) => {
      const { packs, head, heads } = publishAll(sizes, gap);
      for (const cursor of [0, ...heads]) expect(planPacks(packs, cursor, head)).toBeDefined();
      const base = packs.filter(({ made }) => made === undefined);
      expect(base).toHaveLength(Math.floor(head / BASE_ROWS));
      expect(packs.length - base.length).toBeLessThanOrEqual(501);
      expect(new Set(packs.map(({ sha256 }) => sha256)).size).toBe(packs.length);
    }),
  );
});

test("a publication of 100 costs a regular client that one pack", () => {
  const { packs, head } = publishAll([9000, 100, 100, 100]);
  expect(planPacks(packs, head - 100, head)?.map(({ from }) => from)).toEqual([head - 99]);
});

test("a newcomer needs a base pack a block and at most a week of publications", () => {
  const { packs, head } = publishAll([5000, ...Array.from({ length: 40 }, () => 100)]);
  expect(planPacks(packs, 0, head)!.length).toBeLessThanOrEqual(1 + 1 + 7);
});

test("after 30 days and 400 publications a client needs a base pack and a tail, under 2 MB", () => {
  const before = publishAll([7000]);
  const { packs, head } = publishAll([7000, ...Array.from({ length: 400 }, () => 13)], 30 / 400);
  const plan = planPacks(packs, before.head, head)!;
  expect(plan.filter(({ made }) => made === undefined).length).toBeLessThanOrEqual(1);
  expect(plan.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2_000_000);
});

test("signing anew without new rows writes nothing, unless the open block has gone stale", () => {
  const { packs, head } = publishAll([7000, 50]);
  expect(planPublication(packs, head, head, "2026-01-04").write).toEqual([]);
  expect(planPublication(packs, head, head, "2026-03-01").write).toEqual([
    { from: 5001, to: 7050, made: "2026-03-01" },
  ]);
});
