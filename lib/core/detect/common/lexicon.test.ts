import { expect, test } from "vitest";
import { knowWord } from "../../text/known-word.ts";
import { createLexicon } from "./lexicon.ts";

const wordsOf = (text: string) => text.split(" ").map((word) => knowWord(word, 0, word.length));

const lexicon = createLexicon(
  new Map([
    ["line of control", ["LINE"]],
    ["line", ["WORD"]],
    ["line of", ["OF"]],
  ]),
);

test("the longest phrase that begins at a word wins", () => {
  const words = wordsOf("the line of control");
  expect(lexicon.matchAt(words, 1, Infinity)?.tags).toEqual(["LINE"]);
  expect(lexicon.matchAt(words, 0, Infinity)).toBeUndefined();
});

test("no phrase reaches into what stands behind it", () => {
  expect(lexicon.matchAt(wordsOf("line of control"), 0, 2)?.tags).toEqual(["OF"]);
  expect(lexicon.matchAt(wordsOf("line of"), 0, Infinity)?.length).toBe(2);
  expect(lexicon.matchAt(wordsOf("line"), 0, 1)?.tags).toEqual(["WORD"]);
});
