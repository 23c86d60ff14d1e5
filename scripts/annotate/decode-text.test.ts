import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);

test("UTF-8 is the rule, its byte order mark no part of the text", () => {
  expect(decodeText(bytes("\ufeffTürkiye"))).toBe("Türkiye");
});

test("UTF-16 is known by its byte order mark", () => {
  expect(decodeText(bytes("\ufeffперемирие", "utf16le"))).toBe("перемирие");
});

test("an old page is read in the encoding that it names", () => {
  const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=';
  const page = Buffer.concat([bytes(`${head}windows-1251">`), Buffer.from([0xec, 0xe8, 0xf0])]);
  expect(decodeText(page)).toMatch(/мир$/);
});

test("what the sender says goes before what the page says", () => {
  expect(decodeText(Buffer.from([0xec, 0xe8, 0xf0]), "windows-1251")).toBe("мир");
});

test("text that is no UTF-8 and says nothing is read as Western European", () => {
  expect(decodeText(bytes("cessez-le-feu viol\xe9", "latin1"))).toBe("cessez-le-feu violé");
});

test("bytes that are no text are refused", () => {
  expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]))).toBeUndefined();
});
