import { expect, test } from "vitest";
import { splitSentences } from "./sentences.ts";

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["ranks and titles", "Lt. Col. Ahmed said so. Gen. Moos did not.", 2],
  ["initials", "G. Kishan Reddy answered in writing.", 1],
  ["initials of a body", "The U.N. Mission saw 12 breaches. Nobody else did.", 2],
  ["a body at the end", "They asked the U.N. The mission answered.", 2],
  ["numbers", "It counted 6.422 attacks, 1.5 a day. That was in March.", 2],
  ["a stop inside quotation marks", '"It was broken." The office gave no number.', 2],
  ["speech that goes on", '"Was it broken?" he asked. "Yes!" she said.', 2],
  ["a day with a stop", "Am 18. Oktober fielen Schüsse. Dann war Ruhe.", 2],
  ["a dateline", "GENEVA. The envoy spoke. He left.", 2],
  ["a dateline with a date", "GENEVA, May 2. The envoy spoke.", 2],
  ["lines of a list", "Breaches:\n- Aleppo, 3.\n- Hama, 2.\n\nThat is all", 4],
  ["another script", "पहला उल्लंघन। दूसरा उल्लंघन।", 2],
])("%s", (_, text, count) => {
  expect(split(text)).toHaveLength(count);
});

test("sentences cover the text but for white space, and tell their block", () => {
  const text = " One. Two?  Three\n\n \nFour… five.\n";
  expect(split(text)).toEqual(["One.", "Two?", "Three", "Four… five."]);
  expect(splitSentences(text).map((sentence) => sentence.paragraph)).toEqual([0, 0, 0, 1]);
});
