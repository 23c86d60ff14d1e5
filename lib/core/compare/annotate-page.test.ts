import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageAnnotationsSchema } from "../annotation.ts";
import { INDEX_FILE_PATHS, parseClaimsIndex, type IndexFiles } from "../claims-index.ts";
import { createPartyTable } from "../party.ts";
import { pageBadgesSchema, toPageBadges } from "../page-badges.ts";
import { readPageBadges } from "../read-page-badges.ts";
import { annotatePage, trucesOf, type IndexLookup } from "./annotate-page.ts";
import { countOthers } from "./count-others.ts";
import { makeMention } from "./examples.ts";

const index = readBundledIndex();
const truces = new Map(index.truces.map((truce) => [truce.id, truce]));
const outlets = new Map(index.outlets.map((outlet) => [outlet.domain, outlet]));
const claims = new Map(index.claims.map((claim) => [claim.id, claim]));
const lookup: IndexLookup = {
  parties: createPartyTable(index.parties),
  truce: (id) => truces.get(id),
  outlet: (domain) => outlets.get(domain),
  claimsOf: (truce) => index.claims.filter((claim) => claim.truce === truce),
};

function readBundledIndex() {
  const files = Object.fromEntries(
    Object.entries(INDEX_FILE_PATHS).map(([name, path]) => [
      name,
      readFileSync(new URL(`../../../public/index/${path}`, import.meta.url), "utf8"),
    ]),
  ) as unknown as IndexFiles;
  const result = parseClaimsIndex(files);
  if (!result.ok) throw new Error("the bundled index is broken");
  return result.index;
}

const eleven = makeMention({
  value: 399,
  claimant: "syrian-national-coalition",
  accused: ["syrian-government"],
  truce: "syria-2016-12",
  period: { from: "2016-12-30", to: "2017-01-09" },
});
const since = makeMention({
  value: 490,
  claimant: "russia-reconciliation-center-syria",
  accused: ["syrian-armed-opposition"],
  truce: "syria-2016-02",
  period: null,
});
const annotate = (mention: typeof eleven, published: string | null) =>
  annotatePage([mention], { published, url: null }, lookup).annotations[0]?.comparison;

test("399 violations in eleven days stand beside the monitor's 178 of the first week", () => {
  const comparison = annotate(eleven, "2017-01-13");
  const monitor = comparison?.competitors.find(
    ({ claim }) => claims.get(claim)?.claimant === "snhr" && claims.get(claim)?.value === 178,
  );
  expect(monitor).toMatchObject({ comparable: true, relation: "all-sides" });
  expect(monitor?.overlap).toBeCloseTo(7 / 11);
  expect(comparison?.spread).toEqual({ least: 160, most: 399, ratio: 399 / 160 });
});

test("399 violations show the other side's counts, with the reason why they are not compared", () => {
  const theirs = annotate(eleven, "2017-01-13")?.competitors.filter(
    ({ claim, relation }) =>
      relation === "other-side" &&
      claims.get(claim)?.claimant === "russia-reconciliation-center-syria",
  );
  expect(theirs?.slice(0, 2).map(({ claim, why }) => [claims.get(claim)?.value, why])).toEqual([
    [27, "other-period"],
    [14, "period-unknown"],
  ]);
  expect(theirs?.slice(2).map(({ why }) => why)).toEqual(Array(6).fill("other-place"));
});

test("490 violations since the truce began, in an undated text, show the monitor's counts", () => {
  const comparison = annotate(since, null);
  expect(comparison).toMatchObject({ period: null, periodInferred: false, spread: null });
  const monitor = comparison?.competitors.filter(
    ({ claim }) =>
      claims.get(claim)?.claimant === "snhr" && claims.get(claim)?.metric === "violations",
  );
  expect(monitor?.map(({ claim }) => claims.get(claim)?.value)).toEqual(
    expect.arrayContaining([312, 418, 396]),
  );
  expect(monitor?.filter(({ comparable }) => comparable)).toEqual([]);
});

test("nothing of another truce is ever listed", () => {
  for (const mention of [eleven, since])
    for (const { claim } of annotate(mention, null)?.competitors ?? [])
      expect(claims.get(claim)?.truce).toBe(mention.truce);
});

test("the reply fits its schema and resolves every id with formal names only", () => {
  const page = annotatePage([eleven, since], { published: "2017-01-13", url: null }, lookup);
  expect(pageAnnotationsSchema.safeParse(page).success).toBe(true);
  const { references } = page;
  for (const { comparison } of page.annotations)
    for (const { claim } of comparison.competitors) expect(references.claims[claim]).toBeDefined();
  for (const claim of Object.values(references.claims))
    for (const id of [claim.claimant, ...claim.accused].filter((id) => id !== null))
      expect(references.parties[id]?.name).toBe(lookup.parties.get(id)?.name);
  expect(JSON.stringify(references.parties)).not.toMatch(/epithets|aliases/);
});

test("a mention without a truce, or of one that the index does not hold, is compared with nothing", () => {
  for (const truce of [null, "nowhere-1999-01"]) {
    const comparison = annotate({ ...eleven, truce }, "2017-01-13");
    expect(comparison).toMatchObject({ competitors: [], spread: null });
  }
});

test("each truce is asked for once", () => {
  expect(trucesOf([eleven, since, eleven, { ...since, truce: null }])).toEqual([
    "syria-2016-12",
    "syria-2016-02",
  ]);
});

const source = { published: "2017-01-13", url: null };

test("a page is sent what its badges show, and the rest in short, to be read back as it was", () => {
  const all = annotatePage([eleven, { ...since, kind: "denial" }], source, lookup);
  const sent = toPageBadges(all);
  expect(pageBadgesSchema.safeParse(sent).success).toBe(true);
  expect(sent.badges.map(({ others }) => others)).toEqual(
    all.annotations.map((annotation) => countOthers(annotation, all.references)),
  );
  expect(sent.badges.every(({ others }) => others > 0)).toBe(true);
  expect(Object.keys(sent.parties)).toEqual([eleven.claimant, since.claimant]);
  expect(readPageBadges(sent)).toEqual(all);
  const often = annotatePage(Array(10).fill(eleven), source, lookup);
  const short = toPageBadges(often);
  expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(often).length / 2);
});

test("what was not sent so is not read", () => {
  const sent = toPageBadges(annotatePage([eleven], source, lookup));
  const { comparisons, references } = JSON.parse(sent.rest) as {
    comparisons: { competitors: number[][] }[];
    references: unknown;
  };
  const [row] = comparisons.flatMap(({ competitors }) => competitors);
  row?.splice(0, 1, 100_000);
  const faults = { "{}": "undefined", "": "JSON" };
  for (const [rest, fault] of Object.entries(faults))
    expect(() => readPageBadges({ ...sent, rest })).toThrow(fault);
  const rest = JSON.stringify({ comparisons, references });
  expect(() => readPageBadges({ ...sent, rest })).toThrow("nothing at 100000");
  const twice = { ...sent, badges: [...sent.badges, ...sent.badges] };
  expect(() => readPageBadges(twice)).toThrow("no comparison");
});
