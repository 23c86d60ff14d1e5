import { expect, test } from "vitest";
import { foldedOf, forgetTooMany, knowWord, rememberOfWords, spellingOf } from "./known-word.ts";

const know = (word: string) => knowWord(`, ${word}.`, 2, 2 + word.length);

test("a word is the same wherever it is met, whatever else has been met since", () => {
  const ceasefire = know("ceasefire");
  expect(spellingOf(know("trêve"))).toBe("trêve");
  expect(foldedOf(know("trêve"))).toBe("treve");
  for (let at = 0; at < 100_000; at += 1) {
    const word = `word${at}`;
    expect(spellingOf(know(word)) === word).toBe(true);
  }
  expect(know("ceasefire")).toBe(ceasefire);
});

test("words that were chosen to have the same place are still told apart", () => {
  // "at" and "c6" have the same sum, and so has every row of them.
  const alike = Array.from({ length: 1 << 14 }, (_, at) =>
    at.toString(2).padStart(14, "0").replaceAll("0", "at").replaceAll("1", "c6"),
  );
  for (const word of [...alike, ...alike]) expect(spellingOf(know(word)) === word).toBe(true);
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

test("of too many words all are forgotten, and what was known of them", () => {
  const lengthOf = rememberOfWords(({ folded }) => folded.length);
  for (let at = 0; at < 40_000; at += 1) lengthOf(know(`many${at}`));
  forgetTooMany();
  expect(know("new")).toBeLessThan(40_000);
  expect(lengthOf(know("new"))).toBe(3);
  expect(lengthOf(know("truces"))).toBe(6);
});
