import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

test("a report is its publisher's, from its headline to its last line", () => {
  const report =
    "A ceasefire has been in force in Ukraine since July.\n- Donetsk region: 112 ceasefire violations";
  const published = "2021-09-01";
  const title = "OSCE SMM Daily Report 203/2021";
  expect(claimsOf(report, { published, title })).toEqual([
    "figure 112 violations osce-smm > nobody",
  ]);
  expect(claimsOf(report, { published, title: "A day in Donetsk" })).toEqual([
    "figure 112 violations nobody > nobody",
  ]);
});

test("a line belongs to the list that was published above it", () => {
  const list =
    "The DPR representation at the JCCC published statistics of violations of the ceasefire.\n- total violations on the part of AFU: 61\n- in Gorlovka direction: 33\n- ammunition fired: 712";
  const figures = claimsOf(list, { published: "2018-03-19" }).filter((claim) =>
    claim.startsWith("figure"),
  );
  expect(figures.map((claim) => claim.split(" >")[0])).toEqual([
    "figure 61 violations dpr-jccc",
    "figure 33 violations dpr-jccc",
  ]);
});
