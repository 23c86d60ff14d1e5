import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { denies } from "./denies.ts";

test.each<[text: string, found: string[]]>([
  ["Hamas denied breaking the truce.", ["denial: denied breaking"]],
  ["Moscow rejected the accusations about the truce.", ["denial: rejected the accusations"]],
  [
    "Ankara dismissed the reports of violations of the truce.",
    ["denial: dismissed the reports of violations", "denial: dismissed the reports"],
  ],
  ["Pakistan does not accept it, nor the end of the truce.", ["denial: does not accept"]],
  ["It called the allegation about the truce baseless.", []],
  ["The minister rejected the plan for a truce.", []],
  ["It declined to answer during the truce.", []],
  ["It denies holding back aid in the truce.", ["denial: denies holding"]],
  ["It denies visitors entry in the truce.", []],
  ["It turned the accusation about the truce down.", []],
  ["It turned the accusation down during the truce.", ["denial: turned the accusation down"]],
  ["It dismissed the film as nonsense in the truce.", ["denial: dismissed the film as nonsense"]],
  ["It dismissed the truce as too short.", []],
  ["Kyiv did not deny the attack during the truce.", []],
  [
    "Hamas dismissed as baseless Israel's claim that it broke the truce.",
    [
      "denial: dismissed as baseless Israel's claim that it broke",
      "denial: dismissed as baseless Israel's claim",
    ],
  ],
  [
    "India spoke of a breach of the truce, a charge Islamabad denies.",
    ["denial: charge Islamabad denies"],
  ],
])("reads what is denied: %s", (text, found) => {
  expect(findingsOf(denies, text)).toEqual(found);
});
