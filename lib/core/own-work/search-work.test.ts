import { expect, test } from "vitest";
import {
  draftId,
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  makeReviewDraft,
  moment,
} from "./examples.ts";
import { createWorkSearch } from "./search-work.ts";
import { listWork } from "./work-item.ts";

const items = listWork({
  drafts: [
    makeClaimDraft({ changed: moment(9), place: "Ford" }),
    makeReviewDraft({ changed: moment(8) }),
  ],
  records: [makeOwnRecord(1, makeClaimRecord({ value: 77, claimant: "observers" }))],
  deliveries: [],
});
const search = createWorkSearch(items, (id) =>
  id === "observers" ? "Óbserver Mission" : undefined,
);
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

test("ten thousand entries are searched within a frame or three", () => {
  const many = listWork({
    drafts: Array.from({ length: 10_000 }, (_, i) => makeClaimDraft({ id: draftId(i), value: i })),
    records: [],
    deliveries: [],
  });
  const large = createWorkSearch(many, () => undefined);
  const start = performance.now();
  expect(large.find({ typed: "9999 truce", status: undefined }).length).toBe(1);
  expect(performance.now() - start).toBeLessThan(200);
});
