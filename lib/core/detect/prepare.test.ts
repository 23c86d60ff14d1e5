import { expect, test } from "vitest";
import { createDetector } from "./detect.ts";
import { EXAMPLES, prepareDetection } from "./prepare.ts";

test.each(Object.entries(EXAMPLES))("rules find figures in the examples for %s", (lang, texts) => {
  const detector = createDetector({ parties: [], truces: [], outlets: [] });
  const text = texts.join("\n");
  const found = detector.detect({ url: null, title: "", text, published: "2017-01-05", lang });
  expect(found.map(({ kind }) => kind)).toContain("figure");
});

test("a language is made ready once, and one without rules not at all", () => {
  expect([...prepareDetection("en-GB")]).toHaveLength(3);
  for (const lang of ["en", "EN_us", "xx", ""]) expect([...prepareDetection(lang)]).toEqual([]);
});
