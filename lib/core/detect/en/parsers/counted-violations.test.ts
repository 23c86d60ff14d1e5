import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { countedViolations } from "./counted-violations.ts";

test.each<[text: string, found: string[]]>([
  [
    "New Delhi counts over 2,050 truce breaches by Pakistan this year.",
    ["figure 2050 violations: over 2,050 truce breaches"],
  ],
  [
    "Gaza lists 497 Israeli army violations of the ceasefire.",
    ["figure 497 violations: 497 Israeli army violations"],
  ],
  [
    "There were 12 instances of ceasefire violation.",
    ["figure 12 violations: 12 instances of ceasefire violation"],
  ],
  ["Dozens of violations of the truce were seen.", ["accusation: Dozens of violations"]],
  ["He died in one of these breaches of the truce.", []],
  ["The two sides signed the truce after 12 days.", []],
  ["It called it one more violation of the truce.", []],
])("reads a number before a word for violations: %s", (text, found) => {
  expect(findingsOf(countedViolations, text)).toEqual(found);
});
