import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { brokeTruce } from "./broke-truce.ts";

test.each<[text: string, found: string[]]>([
  ["Russia broke the truce.", ["accusation: broke the truce"]],
  ["The ceasefire has been violated.", ["accusation: ceasefire has been violated"]],
  [
    "The ceasefire, she found, had been breached.",
    ["accusation: ceasefire, she found, had been breached"],
  ],
  ["They have torn the ceasefire up.", ["accusation: torn the ceasefire"]],
  ["India made a mockery of the truce.", ["accusation: made a mockery of the truce"]],
  [
    "Truce repeatedly violated by the rebels in the east",
    ["accusation: Truce repeatedly violated by"],
  ],
  [
    "These violations have effectively ended the truce.",
    ["accusation: violations have effectively ended the truce"],
  ],
  ["Ceasefires break because nobody keeps them.", []],
  ["Talks on the truce broke down.", []],
  ["The truce is in tatters, Hamas said.", ["accusation: truce is in tatters"]],
  ["The truce did not hold for a night.", ["accusation: truce did not hold"]],
  ["Nothing was left of the truce.", ["accusation: Nothing was left of the truce"]],
  ["The truce lasted only two hours.", ["accusation: truce lasted only two hours"]],
  ["The truce lasted 12 days.", []],
  ["Truces are often broken in their first days.", []],
  ["It spoke of a violation of the status quo.", []],
  [
    "It holds the truce which Israel had repeatedly violated.",
    ["accusation: truce which Israel had repeatedly violated"],
  ],
])("reads that the truce was broken: %s", (text, found) => {
  expect(findingsOf(brokeTruce, text)).toEqual(found);
});
