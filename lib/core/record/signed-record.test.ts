import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { claimBy, createAuthor, primitives } from "../../../test/feed/author.ts";
import { fingerprint } from "./fingerprint.ts";
import { formatLine, parseLine, type Line } from "./line.ts";
import { readRecord } from "./record.ts";
import { isSignedBy, signRecord } from "./signed-record.ts";

const author = await createAuthor();
const signed = await signRecord(claimBy(author.key), author.sign, primitives);
const line: Line = { kind: "record", sig: signed.sig, body: signed.body };

/** What a client accepts: a line that is read, whose record names the key that signed it. */
async function isAccepted(text: string): Promise<boolean> {
  const parsed = parseLine(text);
  if (!parsed.ok || parsed.line.kind !== "record") return false;
  const result = readRecord(parsed.line.body);
  return result.ok && (await isSignedBy(result.record.author, parsed.line, primitives));
}

test("the id of a record is the SHA-256 of the text that was signed", () => {
  expect(signed.id).toBe(createHash("sha256").update(signed.body).digest("hex"));
});

test("a signed line is accepted, and no change of a single bit of it is", async () => {
  const bytes = Buffer.from(formatLine(line));
  expect(await isAccepted(bytes.toString())).toBe(true);
  let flips = 0;
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const text = primitives.decode(changed);
      if (text !== undefined && (await isAccepted(text)))
        throw new Error(`bit ${bit} of byte ${at}`);
      flips += 1;
    }
  }
  expect(flips).toBeGreaterThan(4000);
});

test("what is left of an erased record still shows who signed it", async () => {
  const erased: Line = { kind: "erased", id: signed.id, sig: signed.sig };
  expect(await isSignedBy(author.key, erased, primitives)).toBe(true);
  expect(await isSignedBy(author.key, { ...erased, id: "00".repeat(32) }, primitives)).toBe(false);
});

test("nobody signs for somebody else", async () => {
  const other = await createAuthor();
  expect(await isSignedBy(other.key, line, primitives)).toBe(false);
  expect(await isSignedBy("not a key", line, primitives)).toBe(false);
});

test("a key is shown as a short fingerprint", async () => {
  expect(await fingerprint(author.key, primitives)).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
});
