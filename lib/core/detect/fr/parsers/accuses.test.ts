import { expect, test } from "vitest";
import { findingsIn } from "../../../../../test/detect/findings.ts";
import { french } from "../configuration.ts";
import { accuses } from "./accuses.ts";

test.each<[text: string, found: string[]]>([
  [
    "L'Azerbaïdjan accuse l'Arménie d'avoir violé le cessez-le-feu.",
    ["accusation: accuse l Arménie d avoir violé", "accusation: violé le cessez-le-feu"],
  ],
  [
    "L'OSCE a constaté de nouvelles violations du cessez-le-feu.",
    ["accusation: constaté de nouvelles violations du cessez-le-feu"],
  ],
  ["La trêve commence lundi.", []],
])("reads an accusation without a number: %s", (text, found) => {
  expect(findingsIn(french, accuses, text)).toEqual(found);
});
