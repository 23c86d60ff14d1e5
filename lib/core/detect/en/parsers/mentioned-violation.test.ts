import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { mentionedViolation } from "./mentioned-violation.ts";

test.each<[text: string, found: string[]]>([
  ["The army spoke of its response to breaches of the truce.", ["accusation: breaches"]],
  ["The number of violations of the truce fell.", []],
])("reads violations that are spoken of: %s", (text, found) => {
  expect(findingsOf(mentionedViolation, text)).toEqual(found);
});
