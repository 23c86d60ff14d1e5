import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { countedAttacks } from "./counted-attacks.ts";

test.each<[text: string, found: string[]]>([
  ["Ukraine had carried out 488 attacks during the truce.", ["figure 488 violations: 488 attacks"]],
  [
    "It listed 142 shootings and 21 incursions since the ceasefire.",
    ["figure 142 violations: 142 shootings", "figure 21 violations: 21 incursions"],
  ],
  [
    "It registered five cases of firing during the ceasefire.",
    ["figure 5 violations: five cases of firing"],
  ],
  [
    "The ministry counted 19 attempts to attack despite the truce.",
    ["figure 19 violations: 19 attempts to"],
  ],
  ["Eight hits on power plants followed the truce.", ["figure 8 violations: Eight hits"]],
  [
    "The army put the number of night attacks on its posts since the truce at 186.",
    ["figure 186 violations: number of night attacks on its posts since the truce at 186"],
  ],
  [
    "Five rockets had been fired from the hills in violation of the truce.",
    ["figure 5 violations: Five rockets had been fired from the hills in violation"],
  ],
  ["Thirty rounds were fired from the hills in violation of the truce.", []],
  ["The number of attacks killed the truce, and 12 people died.", []],
  ["Five cases of cholera were registered during the ceasefire.", []],
  ["The truce saw 488 breaches of attacks.", []],
])("reads a number of attacks: %s", (text, found) => {
  expect(findingsOf(countedAttacks, text)).toEqual(found);
});
