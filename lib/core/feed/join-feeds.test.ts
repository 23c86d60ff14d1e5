import { expect, test } from "vitest";
import { annotatePage } from "../compare/annotate-page.ts";
import { makeClaim, makeMention, PARTIES, TRUCE } from "../compare/examples.ts";
import { createPartyTable } from "../party.ts";
import { withFeeds, type FeedContent } from "./join-feeds.ts";

const A = "a".repeat(64);
const index = {
  parties: createPartyTable(PARTIES),
  truce: () => TRUCE,
  outlet: () => undefined,
  claimsOf: () => [makeClaim()],
};
const nothing: FeedContent = {
  base: { parties: [], truces: [], outlets: [], authors: new Map() },
  claimsOf: new Map(),
  opinionsOf: new Map(),
  excerptsOf: new Map(),
  names: new Map([[A, "First index"]]),
  fingerprints: new Map(),
};

function excerpts(excerptsOf: FeedContent["excerptsOf"]) {
  const joined = withFeeds(index, { ...nothing, excerptsOf });
  return annotatePage([makeMention({ truce: TRUCE.id })], { published: null, url: null }, joined)
    .references.excerpts;
}

test("which index is read only in part comes with the truce, by the name of the index", () => {
  const one = { feed: A, total: 12_345, closest: 300 };
  const told = { index: "First index", total: 12_345, closest: 300 };
  expect(excerpts(new Map([[TRUCE.id, [one]]]))).toEqual({ [TRUCE.id]: [told] });
  expect(excerpts(new Map([[TRUCE.id, []]]))).toBeUndefined();
  expect(excerpts(new Map([["elsewhere-2020-01", [one]]]))).toBeUndefined();
});
