import { expect, test } from "vitest";
import { index } from "../detect/findings.ts";
import type { GoldClaim, GoldDocument } from "./gold-document.ts";
import { addScores, createScorer, rates, type Predicted } from "./score.ts";

const score = createScorer(index);

const gold: GoldClaim = {
  quote: "Pakistan broke the truce 12 times, the army said.",
  kind: "figure",
  metric: "violations",
  value: 12,
  valueMax: null,
  qualifier: "exact",
  claimant: "india-army",
  accused: ["pakistan"],
  truce: "loc-2003-11",
  period: { from: "2020-01-01", to: "2020-01-10" },
};

const document = (change: Partial<GoldDocument> = {}): GoldDocument => ({
  id: "sample",
  title: "A title",
  text: `${gold.quote} Nothing else happened.`,
  lang: "en",
  claims: [gold],
  arguable: [],
  ...change,
});
const found = (change: Partial<Predicted> = {}): Predicted => ({ ...gold, ...change });

test("a claim with the same quote, metric and value is found, and its fields are compared", () => {
  const { kinds, full, slots } = score(document(), [found()]);
  expect(kinds.figure).toEqual({ gold: 1, predicted: 1, matched: 1 });
  expect(full).toBe(1);
  expect(slots.period).toEqual({ right: 1, of: 1 });
});

test("another value is a miss and an extra", () => {
  const { kinds, faults } = score(document(), [found({ value: 13 })]);
  expect(kinds.figure).toEqual({ gold: 1, predicted: 1, matched: 0 });
  expect(faults.map(({ what }) => what)).toEqual(["missed", "extra"]);
});

test("the accused are compared by side, the claimant by body", () => {
  const { slots, full } = score(document(), [
    found({ accused: ["pakistan-army"], claimant: "india" }),
  ]);
  expect([slots.accused.right, slots.claimant.right, full]).toEqual([1, 0, 0]);
});

test("a claimant that the index does not hold is right when given in words without an id", () => {
  const stranger = document({ claims: [{ ...gold, claimant: "some-village-council" }] });
  const right = (prediction: Predicted): number =>
    score(stranger, [prediction]).slots.claimant.right;
  expect(right(found({ claimant: null, claimantText: "the village council" }))).toBe(1);
  expect(right(found({ claimant: null, claimantText: null }))).toBe(0);
});

const until = (to: string): Predicted => found({ period: { from: "2020-01-01", to } });

test("a period is right when it shares half of all days", () => {
  expect(score(document(), [until("2020-01-05")]).slots.period.right).toBe(1);
  expect(score(document(), [until("2020-01-04")]).slots.period.right).toBe(0);
});

test("borderline claims and arguable sentences count neither way", () => {
  const unsure = document({
    claims: [{ ...gold, borderline: "may be read otherwise" }],
    arguable: [{ quote: "Nothing else happened." }],
  });
  const { kinds } = score(unsure, [found(), found({ quote: "Nothing else happened." })]);
  expect(kinds.figure).toEqual({ gold: 0, predicted: 0, matched: 0 });
});

test("badges on a document without a claim are counted", () => {
  const { claimless } = score(document({ claims: [] }), [found()]);
  expect(claimless).toEqual({ documents: 1, badges: 1 });
});

test("recall is kept by the side that is blamed", () => {
  const sum = addScores([score(document(), [found()]), score(document(), [])]);
  expect(sum.sides.get("india-pakistan: Pakistan")).toEqual({ right: 1, of: 2 });
});

test("precision, recall and F1", () => {
  expect(rates({ gold: 4, predicted: 2, matched: 1 })).toEqual({
    precision: 0.5,
    recall: 0.25,
    f1: 1 / 3,
  });
  expect(rates({ gold: 0, predicted: 0, matched: 0 }).f1).toBe(0);
});
