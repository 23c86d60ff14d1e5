import { expect, test } from "vitest";
import { normalise } from "./normalise.ts";

test.each([
  ["spaces", "6\u202f422\u00a0 times\t now", "6 422 times now"],
  ["quotes", "“it’s” «so»", '"it\'s" "so"'],
  ["dashes", "10–12 — or—so -- yes", "10-12 - or - so - yes"],
  ["soft hyphens and characters without width", "cease\u00adfire\u200b\ufeff", "ceasefire"],
  ["ligatures", "o\ufb03ce", "office"],
  ["split accents", "Tu\u0308rkiye", "T\u00fcrkiye"],
  ["digits of other scripts", "١٢٣ ۴ ५", "123 4 5"],
  ["line breaks", "a\r\nb\u2028c", "a\nb\nc"],
])("%s are folded", (_, given, expected) => {
  expect(normalise(given).text).toBe(expected);
});

test("every span leads back to the characters that it came from", () => {
  const given = "The\u00a0 o\ufb03ce — “cease\u00adfire”\u200b: 6\u202f422.";
  const { text, origin, originEnd } = normalise(given);
  const back = (word: string): string => {
    const start = text.indexOf(word);
    return given.slice(origin(start), originEnd(start + word.length));
  };
  expect(back("office")).toBe("o\ufb03ce");
  expect(back('"ceasefire"')).toBe("“cease\u00adfire”");
  expect(back("6 422")).toBe("6\u202f422");
  expect(back(".")).toBe(".");
  expect([origin(0), originEnd(text.length)]).toEqual([0, given.length]);
});

test("a text with nothing to fold is returned as it is", () => {
  const given = "Plain words.\nTwo lines";
  expect(normalise(given).text).toBe(given);
  expect(normalise(given).origin(7)).toBe(7);
});
