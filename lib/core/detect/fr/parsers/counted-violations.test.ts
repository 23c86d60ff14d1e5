import { expect, test } from "vitest";
import { findingsIn } from "../../../../../test/detect/findings.ts";
import { french } from "../configuration.ts";
import { countedViolations } from "./counted-violations.ts";

test.each<[text: string, found: string[]]>([
  [
    "L'armée russe a enregistré 222 violations du cessez-le-feu.",
    ["figure 222 violations: 222 violations"],
  ],
  ["L'armée a violé la trêve 12 fois.", ["figure 12 violations: violé la trêve 12 fois"]],
  ["L'armée constate une hausse des violations de la trêve.", []],
  ["Douze soldats gardent le pont depuis la trêve.", []],
])("reads how often a truce was broken: %s", (text, found) => {
  expect(findingsIn(french, countedViolations, text)).toEqual(found);
});
