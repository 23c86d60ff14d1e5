import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { oneCasualty } from "./one-casualty.ts";

test.each<[text: string, found: string[]]>([
  [
    "A woman of 55 was badly hurt in the breach of the truce.",
    ["figure 1 injured: A woman of 55 was badly hurt"],
  ],
  ["The breach killed a soldier.", ["figure 1 killed: killed a soldier"]],
  ["Ukrainian soldier wounded in truce breach", ["figure 1 injured: Ukrainian soldier wounded"]],
  [
    "A Ukrainian serviceman was hit by shrapnel in the breach.",
    ["figure 1 injured: A Ukrainian serviceman was hit by shrapnel"],
  ],
  ["A soldier spoke of the breach.", []],
])("reads one victim without a number: %s", (text, found) => {
  expect(findingsOf(oneCasualty, text)).toEqual(found);
});
