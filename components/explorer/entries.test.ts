import { expect, test } from "vitest";
import { bundledIndex } from "../fixtures/bundled-index.ts";
import { filterEntries, NO_FILTER, prepareIndex } from "./entries.ts";

const entries = prepareIndex(bundledIndex);
const find = (filter: Partial<typeof NO_FILTER>) =>
  filterEntries(entries, { ...NO_FILTER, ...filter }).map(({ claim }) => claim);

test("without a filter everything is there, the oldest first", () => {
  const all = find({});
  expect(all).toHaveLength(bundledIndex.claims.length);
  const days = all.flatMap(({ period }) => period?.from ?? []);
  expect(days).toEqual(days.toSorted());
});

test("finds a claim by any of its words, without accents and in any order", () => {
  expect(find({ words: "399 SNHR" })).toEqual([]);
  const ids = find({ words: "399 syrian coalition" }).map(({ id }) => id);
  expect(ids).toContain("syria-2016-12--syrian-national-coalition--violations-399--2016-12-30");
  expect(find({ words: "turkiye" }).length).toBe(find({ words: "Türkiye" }).length);
  expect(find({ words: "turkiye" }).length).toBeGreaterThan(0);
});

test("filters by conflict, truce, claimant and metric", () => {
  for (const claim of find({ truce: "syria-2016-12", claimant: "snhr", metric: "killed" })) {
    expect(claim).toMatchObject({ truce: "syria-2016-12", claimant: "snhr", metric: "killed" });
  }
  expect(find({ conflict: "syria" }).length).toBeGreaterThan(
    find({ truce: "syria-2016-12" }).length,
  );
});

test("a period finds the claims that share a day with it, and none without days", () => {
  const found = find({ truce: "syria-2016-12", from: "2017-01-09", to: "2017-01-09" });
  expect(found.length).toBeGreaterThan(0);
  for (const { period } of found) {
    expect(period!.from <= "2017-01-09" && period!.to >= "2017-01-09").toBe(true);
  }
});
