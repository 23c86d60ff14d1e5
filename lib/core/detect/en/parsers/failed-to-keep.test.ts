import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { failedToKeep } from "./failed-to-keep.ts";

test.each<[text: string, found: string[]]>([
  ["Kyiv has not complied with the moratorium.", ["accusation: not complied with the moratorium"]],
  ["Neither side was keeping to the truce.", ["accusation: Neither side was keeping to the truce"]],
  ["The rebels failed to respect the ceasefire.", ["accusation: failed to respect the ceasefire"]],
  [
    "The shelling shows a lack of seriousness on their side to respect a truce.",
    ["accusation: lack of seriousness on their side to respect a truce"],
  ],
  [
    "In the truce neither side fully kept up its end of the bargain.",
    ["accusation: neither side fully kept up its end of the bargain"],
  ],
  [
    "Abdic promised to respect the truce but does not.",
    ["accusation: respect the truce but does not"],
  ],
  ["Kyiv kept the truce.", []],
])("reads that the truce was not kept: %s", (text, found) => {
  expect(findingsOf(failedToKeep, text)).toEqual(found);
});
