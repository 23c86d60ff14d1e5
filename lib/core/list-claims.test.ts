import { expect, test } from "vitest";
import { makeMention } from "./compare/examples.ts";
import { listClaims } from "./list-claims.ts";
import type { Mention } from "./mention.ts";

const places = (...mentions: Partial<Mention>[]) =>
  listClaims(mentions.map((mention) => ({ mention: makeMention(mention) }))).map(
    ({ at, headlineAt }) => [at, headlineAt],
  );

test("a claim of the headline and of the article is listed once, with the article's words", () => {
  expect(places({ where: "title" }, { place: "Aleppo" }, { value: 7 })).toEqual([
    [1, 0],
    [2, undefined],
  ]);
});

test("two sentences that say the same are two places to go to", () => {
  expect(places({ where: "title" }, {}, {})).toEqual([
    [1, 0],
    [2, undefined],
  ]);
});

test("a headline that no sentence repeats is listed by itself", () => {
  expect(places({ where: "title", value: 9 }, { claimant: "south", value: 9 })).toEqual([
    [0, undefined],
    [1, undefined],
  ]);
});
