import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { nthViolation } from "./nth-violation.ts";

test.each<[text: string, found: string[]]>([
  [
    "It was the 171st breach of the ceasefire by Haftar's forces.",
    ["figure 171 violations: 171st breach"],
  ],
  [
    "The mine is the seventh such violation of the truce since July.",
    ["figure 7 violations: seventh such violation"],
  ],
  ["It was the first violation of the truce.", []],
  ["The second truce was not violated.", []],
])("reads how many a breach makes: %s", (text, found) => {
  expect(findingsOf(nthViolation, text)).toEqual(found);
});
