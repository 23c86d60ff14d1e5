import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

test("a headline without the truce counts where the text gives its figure as one of breaches", () => {
  const text = "India committed 12 violations on Friday, the Foreign Office of Pakistan said.";
  const claim = "figure 12 violations pakistan-foreign-office > india";
  const title = "India commits 12 violations in a day";
  expect(claimsOf(text, { title })).toEqual([claim, claim]);
  expect(claimsOf(text, { title: "India commits 15 violations in a day" })).toEqual([claim]);
});

test("an agreement is the truce where its date is, or where one is in force between the sides", () => {
  const charge = "North Korea said that the South's drills violated the military agreement";
  const claim = "accusation north-korea > south-korea";
  expect(claimsOf(`${charge} of 19 September 2018.`)).toEqual([claim]);
  expect(claimsOf(`${charge}.`, { published: "2020-06-02" })).toEqual([claim]);
  expect(claimsOf(`${charge.replace("military", "trade")}.`, { published: "2020-06-02" })).toEqual(
    [],
  );
});

test("a truce in a trade war, or one that the text gives no party and no place, is none", () => {
  const around = { published: "2025-08-12" };
  expect(claimsOf("China violated the trade truce, the United States said.", around)).toEqual([]);
  expect(claimsOf("The truce was broken here and there.", around)).toEqual([]);
});

test("breaches of the Line of Control are those of its truce; of anything else they are none", () => {
  expect(
    claimsOf("India's defence ministry counted three violations on the Line of Control."),
  ).toEqual(["figure 3 violations india-mod > nobody"]);
  expect(claimsOf("India's defence ministry counted three violations of the dress code.")).toEqual(
    [],
  );
});
