import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { concatBytes, fromHex, toHex } from "./bytes.ts";

const bytes = fc.uint8Array({ maxLength: 80 }).map((value) => Uint8Array.from(value));

test("bytes come back from base64url and from hexadecimal, as other software spells them", () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(toBase64url(value)).toBe(Buffer.from(value).toString("base64url"));
      expect(fromBase64url(toBase64url(value))).toEqual(value);
      expect(toHex(value)).toBe(Buffer.from(value).toString("hex"));
      expect(fromHex(toHex(value))).toEqual(value);
    }),
  );
});

test("no second spelling of the same bytes is accepted", () => {
  const signature = toBase64url(new Uint8Array(64).fill(7));
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const spellings = Array.from(letters, (last) => signature.slice(0, -1) + last);
  const accepted = spellings.filter((text) => fromBase64url(text));
  expect(accepted).toHaveLength(4);
  for (const text of accepted) expect(toBase64url(fromBase64url(text)!)).toBe(text);
});

test.each(["A", "AAAAA", "AA=", "A+/A", "AA\n", "ÄÄ"])("%j is no base64url", (text) => {
  expect(fromBase64url(text)).toBeUndefined();
});

test("parts are joined in order", () => {
  expect(toHex(concatBytes([fromHex("01"), fromHex(""), fromHex("0203")]))).toBe("010203");
});
