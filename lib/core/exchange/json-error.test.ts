import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonError } from "./json-error.ts";

test.each([
  ["", 1, 1],
  ["{", 1, 2],
  ['{"a" 1}', 1, 6],
  ['{"a":1,}', 1, 8],
  ["[1,,2]", 1, 4],
  ["[1\n, 2,\n  x]", 3, 3],
  ['["a\nb"]', 1, 2],
  ['["\\x"]', 1, 2],
  ["[01]", 1, 3],
  ["{} {}", 1, 4],
  ["[}", 1, 2],
])("%j stops being JSON at line %i, column %i", (text, line, column) => {
  expect(findJsonError(text)).toEqual({ line, column });
});

test("in a text that is JSON nothing is wrong before its end", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findJsonError(text)).toEqual({ line: 1, column: text.length + 1 });
    }),
  );
});

test("in a text that is not, the place is one that JSON.parse does not get beyond", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, n) => {
      const at = n % text.length;
      const broken = `${text.slice(0, at)}\u0001${text.slice(at)}`;
      expect(findJsonError(broken).column).toBeLessThanOrEqual(at + 1);
    }),
  );
});

test("endless nesting is no trouble", () => {
  expect(findJsonError("[".repeat(1_000_000)).column).toBe(1_000_001);
});
