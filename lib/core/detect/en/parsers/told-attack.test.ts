import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { toldAttack } from "./told-attack.ts";

test.each<[text: string, found: string[]]>([
  ["Azerbaijan fired at the village after the truce.", ["accusation: fired at"]],
  [
    "Russia carried out several air strikes during the truce.",
    ["accusation: carried out several air strikes"],
  ],
  ["They have been attacking us since the truce.", ["accusation: been attacking"]],
  ["The army used the truce to rest.", ["accusation: used"]],
  [
    "They kept trying to attack the town in the truce.",
    ["accusation: kept trying to attack", "accusation: attack"],
  ],
])("reads an attack that is told: %s", (text, found) => {
  expect(findingsOf(toldAttack, text)).toEqual(found);
});
