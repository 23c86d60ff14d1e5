import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nextPack, planPacks } from "./cover.ts";
import type { PackEntry } from "./manifest.ts";

function pack(from: number, to: number, bytes = (to - from + 1) * 150): PackEntry {
  return { from, to, bytes, sha256: `${from}-${to}`, raw: bytes * 5 };
}

test("a newcomer takes base packs, a regular client the small pack of what is new", () => {
  const packs = [pack(1, 5000), pack(5001, 5300), pack(5201, 5300)];
  expect(planPacks(packs, 0, 5300)?.map(({ from }) => from)).toEqual([1, 5001]);
  expect(planPacks(packs, 5200, 5300)?.map(({ from }) => from)).toEqual([5201]);
});

test("a pack that failed is passed over for another that holds the row", () => {
  const packs = [pack(1, 100), pack(1, 50, 7000), pack(51, 100)];
  const first = nextPack(packs, 0)!;
  expect(first.to).toBe(100);
  expect(nextPack(packs, 0, new Set([first.sha256]))?.to).toBe(50);
  expect(nextPack([first], 0, new Set([first.sha256]))).toBeUndefined();
});

test("whatever packs are listed, a plan holds every row exactly from the cursor to the head", () => {
  const range = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 30 }))
    .map(([from, more]) => pack(from, from + more));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 20 }), fc.nat({ max: 60 }), (packs, cursor) => {
      const head = Math.max(cursor, ...packs.map(({ to }) => to));
      const rows = new Set(packs.flatMap(({ from, to }) => span(from, to)));
      const isCovered = span(cursor + 1, head).every((row) => rows.has(row));
      const plan = planPacks(packs, cursor, head);
      expect(plan !== undefined).toBe(isCovered);
      let at = cursor;
      for (const { from, to } of plan ?? []) {
        expect(from).toBeLessThanOrEqual(at + 1);
        expect(to).toBeGreaterThan(at);
        at = to;
      }
      expect(at).toBe(plan ? head : cursor);
    }),
  );
});

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
