import { expect, test } from "vitest";
import { makeMention } from "./compare/examples.ts";
import type { Reason } from "./mention.ts";
import { isSureEnough } from "./strictness.ts";

const named: Reason = { field: "claimant", how: "stated", from: "said", words: "the ministry" };
const sure = makeMention({ truceConfidence: 0.9, reasons: [named] });

test("precise leaves out a truce that is only the likeliest, and a claimant that was guessed", () => {
  expect(isSureEnough(sure, "precise")).toBe(true);
  expect(isSureEnough({ ...sure, truceConfidence: 0.49 }, "precise")).toBe(false);
  expect(isSureEnough({ ...sure, reasons: [] }, "precise")).toBe(false);
  const guessed = { ...sure, reasons: [{ ...named, how: "inferred" as const }] };
  expect(isSureEnough(guessed, "precise")).toBe(false);
});

test("balanced leaves out nothing that the rules find", () => {
  expect(isSureEnough({ ...sure, truceConfidence: 0, reasons: [] }, "balanced")).toBe(true);
});
