import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Claim } from "../../lib/core/claim.ts";
import { DEMONSTRATION_PAGES, TICKER_CLAIM } from "./pages.ts";

const newsroom = new URL("./newsroom/", import.meta.url);
const claims = readFileSync(new URL("../../public/index/claims.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Claim);

test("every article of the newsroom is listed with its claims", () => {
  const files = readdirSync(newsroom, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html") && path !== "index.html")
    .map((path) => path.replaceAll("\\", "/"));
  expect(DEMONSTRATION_PAGES.map(({ path }) => path).toSorted()).toEqual(files.toSorted());
});

test("the newsstand links to every outlet", () => {
  const front = readFileSync(new URL("index.html", newsroom), "utf8");
  const missing = DEMONSTRATION_PAGES.filter(({ outlet }) => !front.includes(outlet));
  expect(missing).toEqual([]);
});

test("every page says that it is a demonstration", () => {
  const silent = DEMONSTRATION_PAGES.filter(
    ({ path }) => !readFileSync(new URL(path, newsroom), "utf8").includes('class="demonstration"'),
  );
  expect(silent).toEqual([]);
});

test("no figure of the newsroom is made up: each stands in the index", () => {
  const pages = DEMONSTRATION_PAGES.flatMap(({ truce, claims }) =>
    claims.map((claim) => ({ truce, claim })),
  );
  const madeUp = [...pages, { truce: "easter-2025-04", claim: TICKER_CLAIM }].filter(
    ({ truce, claim }) =>
      claim.kind === "figure" &&
      !claims.some(
        (entry) =>
          entry.truce === truce &&
          entry.claimant === claim.claimant &&
          entry.metric === claim.metric &&
          entry.value === claim.value,
      ),
  );
  expect(madeUp).toEqual([]);
});

test("at least four truces are told from opposing sides", () => {
  const accusedByTruce = new Map<string, Set<string>>();
  for (const { truce, claims } of DEMONSTRATION_PAGES)
    for (const { accused, kind } of claims)
      if (truce !== null && kind === "figure" && accused.length > 0)
        accusedByTruce.set(
          truce,
          (accusedByTruce.get(truce) ?? new Set()).add(accused.toSorted().join()),
        );
  const both = [...accusedByTruce.values()].filter((sides) => sides.size > 1);
  expect(both.length).toBeGreaterThanOrEqual(4);
});
