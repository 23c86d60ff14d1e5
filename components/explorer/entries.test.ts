import { expect, test } from "vitest";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
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

test("searches 100,000 claims in less than 50 ms a key stroke", () => {
  const many = repeat(bundledIndex, 100_000);
  const prepared = prepareIndex(many);
  const times = ["h", "ho", "hou", "houthi", "houthi h", "houthi ho", "houthi hodeidah 1"].map(
    (words) => {
      const start = performance.now();
      filterEntries(prepared, { ...NO_FILTER, words });
      return performance.now() - start;
    },
  );
  expect(Math.min(...times)).toBeLessThan(50);
  expect(times.toSorted((a, b) => a - b)[3]).toBeLessThan(50);
});

function repeat(index: ClaimsIndex, count: number): ClaimsIndex {
  const claims = Array.from({ length: count }, (_, at) => {
    const claim = index.claims[at % index.claims.length]!;
    return { ...claim, id: `${claim.id}--${at}` };
  });
  return { ...index, claims };
}
