import { expect, test } from "vitest";
import { findingsIn } from "../../../../../test/detect/findings.ts";
import { french } from "../configuration.ts";
import { denies } from "./denies.ts";

test.each<[text: string, found: string[]]>([
  ["Israël rejette ces accusations depuis la trêve.", ["denial: Israël rejette"]],
  ["La Russie dément avoir violé le cessez-le-feu.", ["denial: Russie dément"]],
  ["La Russie ne conteste pas la trêve.", []],
])("reads a denial: %s", (text, found) => {
  expect(findingsIn(french, denies, text)).toEqual(found);
});
