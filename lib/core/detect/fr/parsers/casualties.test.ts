import { expect, test } from "vitest";
import { findingsIn } from "../../../../../test/detect/findings.ts";
import { french } from "../configuration.ts";
import { casualties } from "./casualties.ts";

test.each<[text: string, found: string[]]>([
  [
    "L'Ukraine accuse la Russie d'avoir tué deux de ses hommes malgré la trêve.",
    ["figure 2 killed: tué deux"],
  ],
  ["Trois civils blessés depuis la trêve.", ["figure 3 injured: Trois civils blessés"]],
  ["La trêve a tenu 12 heures.", []],
])("reads who was killed or injured: %s", (text, found) => {
  expect(findingsIn(french, casualties, text)).toEqual(found);
});
