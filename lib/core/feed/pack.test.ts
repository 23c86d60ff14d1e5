import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { tools } from "../../../test/feed/memory-folder.ts";
import { createAuthor } from "../../../test/feed/author.ts";
import { signedLines } from "../../../test/feed/publisher.ts";
import { startChain } from "./chain.ts";
import type { PackEntry } from "./manifest.ts";
import { openPack, packText, takeLines } from "./pack.ts";
import { INDEX_SHELF, isBadRow, KEPT_SHELF, readRow } from "./row.ts";

const author = await createAuthor();
const lines = await signedLines(author, 12);

function packOf(
  text: string,
  rows: number,
  from = 1,
): { entry: PackEntry; packed: Uint8Array<ArrayBuffer> } {
  const packed = new Uint8Array(gzipSync(text, { level: 9 }));
  const sha256 = createHash("sha256").update(packed).digest("hex");
  const raw = Buffer.byteLength(text);
  return { entry: { from, to: from + rows - 1, sha256, bytes: packed.length, raw }, packed };
}

test("a pack is opened when length, hash, unpacked length and number of rows are as named", async () => {
  const { entry, packed } = packOf(packText(lines), 12);
  expect(await openPack(entry, packed, tools)).toEqual({ ok: true, lines });
});

test("no pack with a flipped bit or a missing end is opened", async () => {
  const { entry, packed } = packOf(packText(lines), 12);
  for (let at = 0; at < packed.length; at++) {
    const flipped = Uint8Array.from(packed);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    expect((await openPack(entry, flipped, tools)).ok).toBe(false);
    expect((await openPack(entry, packed.slice(0, at), tools)).ok).toBe(false);
  }
});

test.each([
  ["too few rows", packText(lines.slice(1)), "row-count"],
  ["too many rows", packText([...lines, "x"]), "row-count"],
  ["no line break at the end", packText(lines).slice(0, -1), "row-count"],
])("a pack with %s is refused although its hash is right", async (_, text, code) => {
  const { entry, packed } = packOf(text, 12);
  expect(await openPack(entry, packed, tools)).toEqual({ ok: false, code });
});

test("a pack that is not UTF-8 is refused", async () => {
  const bytes = Buffer.concat([Buffer.from([0xff]), Buffer.from("\n")]);
  const packed = new Uint8Array(gzipSync(bytes));
  const sha256 = createHash("sha256").update(packed).digest("hex");
  const entry = { from: 1, to: 1, sha256, bytes: packed.length, raw: 2 };
  expect(await openPack(entry, packed, tools)).toEqual({ ok: false, code: "not-utf8" });
});

test("rows that a client has are skipped, and it ends with the same proof whatever packs it took", async () => {
  const start = { cursor: 0, chain: startChain() };
  const { entry: whole } = packOf(packText(lines), 12);
  const atOnce = await takeLines(start, whole, lines, tools);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 0, max: 11 }),
      async (to, back) => {
        const { entry: first } = packOf("", to);
        const a = await takeLines(start, first, lines.slice(0, to), tools);
        const from = Math.max(1, to + 1 - back);
        const { entry: second } = packOf("", 12 - from + 1, from);
        const b = await takeLines(a.reach, second, lines.slice(from - 1), tools);
        expect(b.reach).toEqual(atOnce.reach);
        expect([...a.rows, ...b.rows]).toEqual(atOnce.rows);
      },
    ),
    { numRuns: 40 },
  );
});

const of = "0".repeat(64);
const sig = "A".repeat(86);
const head = `"author":"${"A".repeat(43)}","created":"2026-03-01T12:00:00Z"`;

test.each([
  ["a claim", lines[0], "syria-2016-12", undefined],
  [
    "a retraction in a truce",
    `${sig}\t{"v":1,"type":"retract",${head},"of":"${of}","truce":"minsk-2015-02","reason":null}`,
    "minsk-2015-02",
    undefined,
  ],
  [
    "an author",
    `${sig}\t{"v":1,"type":"author",${head},"name":"A","organisation":null,"url":null}`,
    INDEX_SHELF,
    undefined,
  ],
  ["a trace of an erased record", `!\t${of}\t${sig}`, KEPT_SHELF, "erased"],
  ["a type of a later release", `${sig}\t{"v":1,"type":"map"}`, KEPT_SHELF, "newer"],
  ["a body that does not fit", `${sig}\t{"v":1,"type":"claim"}`, KEPT_SHELF, "body-shape"],
  ["rubbish", "rubbish", KEPT_SHELF, "line-shape"],
])("%s goes to its shelf", (_, text, shelf, fault) => {
  const row = readRow(text ?? "", 7, of);
  expect(row).toMatchObject({ position: 7, id: of, shelf, text });
  expect(row.fault).toBe(fault);
  expect(isBadRow(row)).toBe(fault === "body-shape" || fault === "line-shape");
});

test("of a line that is far too long only the position is kept", () => {
  expect(readRow("x".repeat(300_000_000), 1, of)).toMatchObject({ text: "", fault: "too-long" });
});
