import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pageAnnotationsSchema } from "../lib/core/annotation.ts";
import { createAnnotate } from "../scripts/annotate/annotate-article.ts";
import { fuzz } from "./fuzz/run.ts";
import { TARGETS } from "./fuzz/targets.ts";
import { defineTarget } from "./fuzz/target.ts";

test.each(TARGETS)(
  "$name: a hundred damaged inputs change nothing that we promise",
  async (target) => {
    const found = await fuzz(target, { seed: 20_261_124, milliseconds: 20_000, runs: 100 });
    expect(found.failure).toBe(undefined);
  },
);

test("an input that fails is reported at its smallest, with the seed that finds it again", async () => {
  const noA = defineTarget(
    "no a",
    fc.property(fc.string(), (text) => !text.includes("a")),
  );
  const { failure } = await fuzz(noA, { seed: 1, milliseconds: 5000 });
  expect(failure).toMatch(/^seed 1, path [\d:]+\n\["a"\]/);
});

/** Inputs that once failed; each is the smallest that fuzzing found. */
test.each([
  [
    "a number that no count can be",
    "The Syrian army counted 9999999999999999 ceasefire violations.",
  ],
  [
    "an accused with a name of thousands of letters",
    `The ceasefire was violated 12 times by ${"a".repeat(5000)} Armed Chechens.`,
  ],
])("%s leaves the answer for the page whole", (_, text) => {
  const article = { url: null, title: "", text, published: "2017-01-13", lang: "en" };
  expect(pageAnnotationsSchema.safeParse(createAnnotate()(article)).success).toBe(true);
});
