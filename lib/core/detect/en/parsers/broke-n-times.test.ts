import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { brokeNTimes } from "./broke-n-times.ts";

test.each<[text: string, found: string[]]>([
  [
    "Pakistan had violated the ceasefire 1,248 times.",
    ["figure 1248 violations: violated the ceasefire 1,248 times"],
  ],
  ["The rebels broke the truce twice.", ["figure 2 violations: broke the truce twice"]],
  [
    "The truce has been broken on more than 840 occasions.",
    ["figure 840 violations: broken on more than 840 occasions"],
  ],
  [
    "It put the number of times the rebels had broken the truce at 317.",
    ["figure 317 violations: number of times the rebels had broken the truce at 317"],
  ],
  ["The rebels broke the truce many times.", ["accusation: broke the truce many times"]],
  ["Talks broke down 12 times before the truce.", []],
])("reads how often the truce was broken: %s", (text, found) => {
  expect(findingsOf(brokeNTimes, text)).toEqual(found);
});
