import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { violationsTotal } from "./violations-total.ts";

test.each<[text: string, found: string[]]>([
  [
    "The office put the number of ceasefire violations at 222.",
    ["figure 222 violations: violations at 222"],
  ],
  [
    "Breaches of the truce rose to 490.",
    ["figure 490 violations: Breaches of the truce rose to 490"],
  ],
  [
    "Violations of the truce ranged from 18 to 56.",
    [
      "figure 18 violations: Violations of the truce ranged from 18",
      "figure 56 violations: Violations of the truce ranged from 18 to 56",
    ],
  ],
  ["Violations of the truce rose to 12 people killed.", []],
])("reads what a number of violations reached: %s", (text, found) => {
  expect(findingsOf(violationsTotal, text)).toEqual(found);
});
