import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

test("words that name nobody are no monitor that counts", () => {
  const garbled =
    "Kyiv broke the ceasefire. Donetsk, says the count, blames which them for 211 violations of the ceasefire in those seven days.";
  expect(claimsOf(garbled, { published: "2016-10-12" })).toEqual([
    "accusation nobody > ukraine",
    "figure 211 violations nobody > nobody",
  ]);
});
