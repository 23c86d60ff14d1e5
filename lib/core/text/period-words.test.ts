import { expect, test } from "vitest";
import { PERIODS as ENGLISH } from "../detect/en/dates.ts";
import { PERIODS as FRENCH } from "../detect/fr/dates.ts";
import { filePeriodWords, neededWords } from "./period-words.ts";

test.each([
  [
    "(?:in|during|over) the (?:previous|preceding) (?:reporting )?period",
    [["previous", "preceding"]],
  ],
  ["(?:(?:in|over) )?(?:the )?(?:past|last) {n}[ -]{unit}", [["past", "last"]]],
  ["the same (?:{n} )?night(?! (?:of|in))", [["same"]]],
  ["for {n} (?:running|in a row)", []],
  ["the {unit} (?:before|prior to|leading up to) it", [["before", "prior", "leading"]]],
  ["(?:by|up to) (?:long ago )?then", []],
  ["this year (?:till|until) {a}|until {b}", []],
  ["the (?:first|opening)(?: of)? day", []],
  ["the (?:first|opening)? day", []],
  ["re(?:first|opening) day", []],
  ["(?:[^\\s,;:()]{1,24} ){0,5}(?:truce|pact) of", []],
])("%s", (pattern, lists) => {
  expect(neededWords(pattern)).toEqual(lists);
});

test.each([ENGLISH, FRENCH])("what patterns need fits a small number", ({ patterns }) => {
  const { meets, needs } = filePeriodWords(patterns.map(([, , pattern]) => pattern));
  for (const bits of [...meets.values(), ...needs]) {
    expect(bits).toBeGreaterThanOrEqual(0);
    expect(bits).toBeLessThan(2 ** 30);
    expect(bits % 32).toBe(0);
  }
});
