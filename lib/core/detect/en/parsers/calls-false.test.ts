import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { callsFalse } from "./calls-false.ts";

test.each<[text: string, found: string[]]>([
  [
    "Phnom Penh called the allegation that it broke the truce untrue.",
    ["denial: called the allegation that it broke the truce untrue"],
  ],
  [
    "It called the allegation untrue and spoke of its breach of the truce.",
    ["denial: called the allegation untrue"],
  ],
  [
    "The army said that reports of truce violations were a lie.",
    ["denial: reports of truce violations were a lie"],
  ],
  [
    "The claim that the truce was violated did not correspond to reality.",
    ["denial: claim that the truce was violated did not correspond"],
  ],
  [
    "The spokesman called Lavrov's list on the truce fiction.",
    ["denial: called Lavrov's list on the truce fiction"],
  ],
  [
    "Asked about the truce he said that this was a pack of lies.",
    ["denial: this was a pack of lies"],
  ],
  [
    "There is no truth in these reports of truce violations, it said.",
    ["denial: There is no truth in these reports"],
  ],
  [
    "The army termed the claim of a truce violation baseless.",
    ["denial: termed the claim of a truce violation baseless"],
  ],
  ["The truce was called a false dawn.", []],
])("reads that a charge is called false: %s", (text, found) => {
  expect(findingsOf(callsFalse, text)).toEqual(found);
});
