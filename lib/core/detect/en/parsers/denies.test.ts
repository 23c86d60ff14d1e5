import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { denies } from "./denies.ts";

test.each<[text: string, found: string[]]>([
  ["Hamas denied breaking the truce.", ["denial: denied breaking"]],
  ["Moscow rejected the accusations about the truce.", ["denial: rejected the accusations"]],
  [
    "Ankara dismissed the reports of violations of the truce.",
    ["denial: dismissed the reports of violations", "denial: dismissed the reports"],
  ],
  ["It called the allegation about the truce baseless.", []],
  ["The minister rejected the plan for a truce.", []],
])("reads what is denied: %s", (text, found) => {
  expect(findingsOf(denies, text)).toEqual(found);
});
