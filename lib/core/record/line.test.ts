import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatLine, MAX_BODY_BYTES, parseLine } from "./line.ts";

const sig = "s".repeat(86);
const id = "0f".repeat(32);

test("a line of a record and the trace of an erased one come back as they were written", () => {
  for (const text of [`${sig}\t{"v":1}`, `!\t${id}\t${sig}`]) {
    const result = parseLine(text);
    expect(result.ok && formatLine(result.line)).toBe(text);
  }
});

test.each([
  ["nothing", "", "line-shape"],
  ["no tab", `${sig}{"v":1}`, "line-shape"],
  ["no body", `${sig}\t`, "line-shape"],
  ["a short signature", `${sig.slice(1)}\t{}`, "line-shape"],
  ["a tab in the body", `${sig}\t{\t}`, "line-shape"],
  ["a line break in the body", `${sig}\t{\n}`, "line-shape"],
  ["a line break at its end", `${sig}\t{}\n`, "line-shape"],
  ["half a surrogate pair", `${sig}\t"\ud800"`, "not-well-formed"],
  ["too long a body", `${sig}\t${"x".repeat(MAX_BODY_BYTES + 1)}`, "too-long"],
  [
    "too long a body in two-byte letters",
    `${sig}\t${"ö".repeat(MAX_BODY_BYTES / 2 + 1)}`,
    "too-long",
  ],
  ["an erased line with a short id", `!\t${id.slice(1)}\t${sig}`, "line-shape"],
])("a line with %s is refused", (_, text, code) => {
  expect(parseLine(text)).toEqual({ ok: false, code });
});

test("the limit counts the bytes of UTF-8", () => {
  const letter = fc.constantFrom("a", "é", "م", "語", "😀", "\u0800", "\uffff");
  fc.assert(
    fc.property(letter, fc.integer({ min: -2, max: 2 }), (unit, more) => {
      const size = Buffer.byteLength(unit);
      const body = unit.repeat(Math.floor(MAX_BODY_BYTES / size) + more);
      const fits = Buffer.byteLength(body) <= MAX_BODY_BYTES;
      expect(parseLine(`${sig}\t${body}`).ok).toBe(fits);
    }),
  );
});
