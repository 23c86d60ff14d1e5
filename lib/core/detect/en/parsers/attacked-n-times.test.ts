import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { attackedNTimes } from "./attacked-n-times.ts";

test.each<[text: string, found: string[]]>([
  [
    "The regime attacked Idlib 6,422 times despite the truce.",
    ["figure 6422 violations: attacked Idlib 6,422 times"],
  ],
  [
    "Troops fired on the village twice during the ceasefire.",
    ["figure 2 violations: fired on the village twice"],
  ],
  [
    "They tried four times to enter the village despite the truce.",
    ["figure 4 violations: tried four times"],
  ],
  [
    "The village came under fire 94 times despite the truce.",
    ["figure 94 violations: came under fire 94 times"],
  ],
  ["The truce was 12 times longer.", []],
])("reads how often somebody attacked: %s", (text, found) => {
  expect(findingsOf(attackedNTimes, text)).toEqual(found);
});
