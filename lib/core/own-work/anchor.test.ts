import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorSchema, findAnchor, makeAnchor } from "./anchor.ts";

const SENTENCE = "North says that South broke the truce 120 times in ten days.";
const ARTICLE = `A quiet week.\n${SENTENCE}\nSouth denies it.`;
const START = ARTICLE.indexOf(SENTENCE);
const anchor = makeAnchor("text", ARTICLE, START, START + SENTENCE.length);

function quoteIn(text: string, of = anchor) {
  const found = findAnchor(of, text);
  return found && [text.slice(found.start, found.end), found.how];
}

describe("a quote is found again", () => {
  test("where it was", () => expect(quoteIn(ARTICLE)).toEqual([SENTENCE, "exact"]));

  test("after text was put before it", () => {
    expect(quoteIn(`Update at noon.\n${ARTICLE}`)).toEqual([SENTENCE, "exact"]);
  });

  test("with other spaces, dashes and quotation marks", () => {
    const spaced = SENTENCE.replaceAll(" ", "\u00a0");
    expect(quoteIn(ARTICLE.replace(SENTENCE, spaced))).toEqual([spaced, "respelled"]);
  });

  test("after the newsroom edited it, and is called edited", () => {
    const edited = "North says South broke the truce 121 times in just ten days.";
    const found = quoteIn(ARTICLE.replace(SENTENCE, edited));
    expect(found?.[1]).toBe("edited");
    expect(found?.[0]).toContain("South broke the truce 121 times");
  });

  test("among repetitions, by its surroundings and then by its position", () => {
    const text = "Six breaches. Then Mill: Six breaches. Last Ford: Six breaches.";
    const at = (n: number) => [...text.matchAll(/Six breaches/g)][n]?.index ?? -1;
    for (const n of [0, 1, 2]) {
      const one = makeAnchor("text", text, at(n), at(n) + 12);
      expect(findAnchor(one, text)?.start).toBe(at(n));
      expect(findAnchor(one, `New first line. ${text}`)?.start).toBe(at(n) + 16);
    }
  });
});

test.each([
  "",
  "Nothing of it here.",
  "The truce held for ten days and nobody was hurt in the South.",
])("a quote that is gone is not found in %j", (text) => {
  expect(findAnchor(anchor, text)).toBeUndefined();
});

test("any span of any text anchors in that text, and the anchor fits its schema", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const made = makeAnchor("text", text, start, end);
      expect(anchorSchema.safeParse(made).success).toBe(true);
      expect(findAnchor(made, text)).toEqual({ start, end, how: "exact" });
    }),
  );
});
