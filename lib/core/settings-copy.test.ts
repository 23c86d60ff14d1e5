import { expect, test } from "vitest";
import { makeMention } from "./compare/examples.ts";
import { makeCopy, readCopy, takeOver } from "./settings-copy.ts";
import { addWrongMatch, DEFAULT_SETTINGS } from "./settings.ts";

const marked = addWrongMatch(
  { ...DEFAULT_SETTINGS, hiddenTruces: ["syria-2016-12"] },
  makeMention({ quote: "Words of a page." }),
  "https://paper.example/article",
);

test("a copy holds no word and no address of a page", () => {
  const copy = JSON.stringify(makeCopy(marked, 1));
  expect(copy).toContain("syria-2016-12");
  expect(copy).not.toContain("Words of a page.");
  expect(copy).not.toContain("paper.example");
});

test("what is taken over keeps the wrong matches of this device", () => {
  const copy = readCopy(structuredClone(makeCopy({ ...DEFAULT_SETTINGS, size: "large" }, 1)))!;
  expect(takeOver(copy, marked)).toEqual({
    ...DEFAULT_SETTINGS,
    size: "large",
    wrongMatches: marked.wrongMatches,
  });
});

test("more than a browser keeps is not cut: there is no copy", () => {
  const sitesOff = Array.from({ length: 1000 }, (_, at) => `site-${at}.example`);
  expect(makeCopy({ ...DEFAULT_SETTINGS, sitesOff }, 1)).toBeUndefined();
});

test.each([undefined, null, 7, {}, { at: "x" }])("%j is no copy", (stored) => {
  expect(readCopy(stored)).toBeUndefined();
});
