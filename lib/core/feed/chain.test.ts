import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { primitives } from "../../../test/feed/author.ts";
import { chainValue, extendChain, startChain } from "./chain.ts";

/** The rule of SYNC.md section 4, written a second time and without state. */
function chainOf(ids: Uint8Array): string {
  let value = new Uint8Array(32);
  for (let at = 0; at < ids.length; at += 256 * 32) {
    const block = ids.subarray(at, at + 256 * 32);
    value = new Uint8Array(createHash("sha256").update(value).update(block).digest());
  }
  return Buffer.from(value).toString("hex");
}

const rows = fc.nat({ max: 700 }).map((count) => {
  const ids = new Uint8Array(count * 32);
  for (let i = 0; i < ids.length; i++) ids[i] = (i * 31 + (i >> 5) * 7) & 255;
  return ids;
});

test("however a log arrives in pieces, its chain value is the same", async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.nat({ max: 300 }), { maxLength: 8 }), async (ids, cuts) => {
      let chain = startChain();
      let at = 0;
      for (const cut of [...cuts, 1000]) {
        const end = Math.min(ids.length, at + cut * 32);
        chain = await extendChain(chain, ids.subarray(at, end), primitives);
        at = end;
      }
      const value = Buffer.from(await chainValue(chain, primitives)).toString("hex");
      expect(value).toBe(chainOf(ids));
      expect(chain.open.length).toBeLessThan(256 * 32);
    }),
  );
});

async function valueOf(ids: Uint8Array): Promise<string> {
  const chain = await extendChain(startChain(), ids, primitives);
  return Buffer.from(await chainValue(chain, primitives)).toString("hex");
}

test("a row that is changed, left out or moved changes the value", async () => {
  const ids = new Uint8Array(600 * 32).map((_, i) => (i * 17 + (i >> 5)) & 255);
  const whole = await valueOf(ids);
  const changed = Uint8Array.from(ids);
  changed[300 * 32] = (changed[300 * 32] ?? 0) ^ 1;
  const moved = Uint8Array.from(ids);
  moved.set(ids.subarray(0, 32), 32);
  moved.set(ids.subarray(32, 64), 0);
  for (const other of [changed, moved, ids.subarray(32), ids.subarray(0, -32)])
    expect(await valueOf(other)).not.toBe(whole);
});
