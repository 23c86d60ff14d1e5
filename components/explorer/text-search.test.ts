import { expect, test } from "vitest";
import { joinTexts, searchTexts } from "./text-search.ts";

const texts = joinTexts(["alpha beta", "", "beta", "gamma", "alphabet"]);
const hits = (word: string) => [...searchTexts(texts, word)];

test("says of each text whether it contains the word", () => {
  expect(hits("beta")).toEqual([1, 0, 1, 0, 0]);
  expect(hits("alpha")).toEqual([1, 0, 0, 0, 1]);
  expect(hits("t")).toEqual([1, 0, 1, 0, 1]);
  expect(hits("delta")).toEqual([0, 0, 0, 0, 0]);
});

test("no word reaches over the end of a text into the next", () => {
  expect(hits("betagamma")).toEqual([0, 0, 0, 0, 0]);
  expect(hits("gamma")).toEqual([0, 0, 0, 1, 0]);
});

test("without texts there is nothing to find", () => {
  expect([...searchTexts(joinTexts([]), "a")]).toEqual([]);
});
