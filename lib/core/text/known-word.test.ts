import { expect, test } from "vitest";
import { knowWord, rememberOfWords } from "./known-word.ts";

const know = (word: string) => knowWord(`, ${word}.`, 2, 2 + word.length);

test("a word is the same wherever it is met, whatever else has been met since", () => {
  expect(know("ceasefire")).toBe(know("ceasefire"));
  expect(know("trêve")).toMatchObject({ spelling: "trêve", folded: "treve" });
  for (let at = 0; at < 100_000; at += 1) {
    const word = `word${at}`;
    expect(know(word).spelling === word).toBe(true);
  }
  expect(know("ceasefire")).toMatchObject({ spelling: "ceasefire", folded: "ceasefire" });
});

test("what a reader knows of a word is worked out once, also when it is nothing", () => {
  let asked = 0;
  const isTruce = rememberOfWords(({ folded }) => {
    asked += 1;
    return folded === "truce";
  });
  const lengthOf = rememberOfWords(({ folded }) => folded.length);
  expect([know("truce"), know("truce")].map(isTruce)).toEqual([true, true]);
  expect([know("army"), know("army")].map(isTruce)).toEqual([false, false]);
  expect(lengthOf(know("truce"))).toBe(5);
  expect(asked).toBe(2);
});
