import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

test.each<[text: string, published: string, claims: string[]]>([
  [
    "The coalition and its mercenaries committed 99 violations of the truce in Hodeidah, the Houthis said.",
    "2019-02-20",
    ["figure 99 violations houthis > saudi-led-coalition"],
  ],
  [
    "The invading Turkish army and its mercenaries broke the ceasefire 68 times, the Syrian Democratic Forces said.",
    "2019-10-21",
    ["figure 68 violations sdf > turkish-armed-forces"],
  ],
])("hangers-on of the same side are no second party: %s", (text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});

test("words that name nobody are no monitor that counts", () => {
  const garbled =
    "Kyiv broke the ceasefire. Donetsk, says the count, blames which them for 211 violations of the ceasefire in those seven days.";
  expect(claimsOf(garbled, { published: "2016-10-12" })).toEqual([
    "accusation nobody > ukraine",
    "figure 211 violations nobody > nobody",
  ]);
});
