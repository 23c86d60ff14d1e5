import { expect, test } from "vitest";
import { readProjectFile } from "../project-files.ts";
import { withAccuracyTable, type Baseline } from "./readme-table.ts";

test("the README gives the accuracy that the baseline holds (else: npm run accuracy -- --update)", () => {
  const readme = readProjectFile("README.md");
  const baseline = JSON.parse(readProjectFile("test/accuracy/baseline.json")) as Baseline;
  expect(readme).toBe(withAccuracyTable(readme, baseline));
});
