import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { attackedDespiteTruce } from "./attacked-despite-truce.ts";

test.each<[text: string, found: string[]]>([
  ["Shelling went on despite the truce.", ["accusation: Shelling went on despite the truce"]],
  [
    "Despite the ceasefire, jets bombed the town.",
    ["accusation: Despite the ceasefire, jets bombed"],
  ],
  ["Kyiv had not stopped fighting, it said of the truce.", ["accusation: not stopped fighting"]],
  [
    "Violence had continued in the north despite the truce.",
    ["accusation: Violence had continued in the north despite the truce"],
  ],
  [
    "The fighting has not stopped in the hills, despite the truce.",
    ["accusation: fighting has not stopped in the hills, despite the truce"],
  ],
  ["The truce held in spite of the weather.", []],
])("reads attacks that go on despite the truce: %s", (text, found) => {
  expect(findingsOf(attackedDespiteTruce, text)).toEqual(found);
});
