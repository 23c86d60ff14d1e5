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
  ["A goatherd died in the breach.", ["figure 1 killed: A goatherd died"]],
  [
    "A 60-year-old beekeeper was martyred in the breach of the truce.",
    ["figure 1 killed: A 60-year-old beekeeper was martyred"],
  ],
  [
    "A rifleman of the 30th brigade was wounded in the breach.",
    ["figure 1 injured: A rifleman of the 30th brigade was wounded"],
  ],
  ["The breach killed one of its men.", ["figure 1 killed: killed one of its men"]],
  ["The truce was dead before it began.", []],
  ["A soldier spoke of the breach.", []],
])("reads one victim without a number: %s", (text, found) => {
  expect(findingsOf(oneCasualty, text)).toEqual(found);
});
