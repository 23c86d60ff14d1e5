import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createGunzip } from "./gunzip.ts";

const gunzip = createGunzip(globalThis);
const bytes = (value: Buffer) => new Uint8Array(value);
const text = Buffer.from("one line\n".repeat(5000));
const packed = bytes(gzipSync(text));

test("a gzip file is unpacked to exactly the length that was promised", async () => {
  expect(await gunzip(packed, text.length)).toEqual({ ok: true, bytes: bytes(text) });
  expect(await gunzip(packed, text.length + 1)).toEqual({ ok: false, code: "wrong-length" });
  expect(await gunzip(packed, text.length - 1)).toEqual({ ok: false, code: "wrong-length" });
});

test.each([
  ["cut short", packed.slice(0, -9)],
  ["cut in the checksum", packed.slice(0, -1)],
  ["empty", new Uint8Array(0)],
  ["followed by rubbish", bytes(Buffer.concat([packed, Buffer.from("rubbish")]))],
  ["something else", bytes(text)],
])("a file that is %s is refused", async (_, file) => {
  expect((await gunzip(file, text.length)).ok).toBe(false);
});

test("a bomb of 1.5 GB stops at the promised length and fills no memory", async () => {
  const zeros = Buffer.alloc(150_000_000);
  const part = gzipSync(zeros, { level: 9 });
  const bomb = bytes(Buffer.concat(Array.from({ length: 10 }, () => part)));
  const before = process.memoryUsage.rss();
  expect(await gunzip(bomb, 800_000)).toEqual({ ok: false, code: "wrong-length" });
  expect(process.memoryUsage.rss() - before).toBeLessThan(64_000_000);
});
