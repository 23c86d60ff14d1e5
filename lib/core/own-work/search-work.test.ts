import { expect, test } from "vitest";
import {
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  makeReviewDraft,
  moment,
} from "./examples.ts";
import { createFoldedText, createWorkSearch } from "./search-work.ts";
import { listWork } from "./work-item.ts";

const items = listWork({
  drafts: [
    makeClaimDraft({ changed: moment(9), place: "Ford" }),
    makeReviewDraft({ changed: moment(8) }),
  ],
  records: [makeOwnRecord(1, makeClaimRecord({ value: 77, claimant: "observers" }))],
  deliveries: [],
});
const textOf = createFoldedText((id) => (id === "observers" ? "Óbserver Mission" : undefined));
const search = createWorkSearch(items, textOf);
const find = (typed: string, status?: "draft" | "signed") =>
  search.find({ typed, status }).map((item) => items.indexOf(item));

test.each([
  ["", [0, 1, 2]],
  ["ford", [0]],
  ["observer mission", [2]],
  ["77", [2]],
  ["BOTH BANKS", [1]],
  ["broke the truce 120", [0, 2]],
  ["ford 77", []],
])("%j finds what holds all its words, in the order of the list", (typed, expected) => {
  expect(find(typed)).toEqual(expected);
});

test("a status narrows the list", () => {
  expect(find("", "draft")).toEqual([0, 1]);
  expect(find("broke", "signed")).toEqual([2]);
});
