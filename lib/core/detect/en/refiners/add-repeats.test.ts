import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

const title = "White Helmets: Syrian regime attacked Idlib 6,422 times in March";

test("the headline's number without its noun is the same count", () => {
  const text =
    "The Syrian regime attacked the territories 6,422 in March, the White Helmets said, as the Sochi ceasefire falls apart.";
  expect(claimsOf(text, { title, published: "2019-04-12" })).toEqual([
    "figure 6422 violations white-helmets > syrian-government",
    "figure 6422 violations white-helmets > syrian-government",
  ]);
});

test("another number is not", () => {
  const text = "The Syrian regime held 6,423 people in March, the White Helmets said.";
  expect(claimsOf(text, { title, published: "2019-04-12" })).toEqual([]);
});
