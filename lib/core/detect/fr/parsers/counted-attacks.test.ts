import { expect, test } from "vitest";
import { findingsIn } from "../../../../../test/detect/findings.ts";
import { french } from "../configuration.ts";
import { countedAttacks } from "./counted-attacks.ts";

test.each<[text: string, found: string[]]>([
  [
    "L'armée parle de 34 bombardements depuis la trêve.",
    ["figure 34 violations: 34 bombardements"],
  ],
  [
    "Ses forces ont tiré à 23 reprises malgré le cessez-le-feu.",
    ["figure 23 violations: tiré à 23 reprises"],
  ],
  ["La trêve a duré douze heures.", []],
])("reads a number of attacks: %s", (text, found) => {
  expect(findingsIn(french, countedAttacks, text)).toEqual(found);
});
