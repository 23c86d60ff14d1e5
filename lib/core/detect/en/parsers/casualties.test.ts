import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { casualties } from "./casualties.ts";

test.each<[text: string, found: string[]]>([
  [
    "The ceasefire was violated, killing two civilians and wounding 30.",
    ["figure 2 killed: killing two", "figure 30 injured: wounding 30"],
  ],
  [
    "In the breaches 27 people were killed and 247 civilians were seriously hurt.",
    [
      "figure 27 killed: 27 people were killed",
      "figure 247 injured: 247 civilians were seriously hurt",
    ],
  ],
  [
    "Violations cost the lives of 24 soldiers and 22 civilians.",
    [
      "figure 24 killed: cost the lives of 24",
      "figure 22 killed: cost the lives of 24 soldiers and 22 civilians",
    ],
  ],
  [
    "The truce breaches forced 64,000 people; 64,000 people were displaced.",
    ["figure 64000 displaced: 64,000 people were displaced"],
  ],
  [
    "Four civilians, among them a girl of ten, died in the breach.",
    ["figure 4 killed: Four civilians, among them a girl of ten, died"],
  ],
  [
    "Nineteen civilians among them five children lost their lives in the breach.",
    ["figure 19 killed: Nineteen civilians among them five children lost their lives"],
  ],
  [
    "The breach took 209 civilians including 62 children and 34 women lost their lives.",
    ["figure 209 killed: 209 civilians including 62 children and 34 women lost their lives"],
  ],
  [
    "Four pupils were among the eight people killed in the breach.",
    ["figure 8 killed: eight people killed"],
  ],
  ["In the breach the committee put the dead at 98.", ["figure 98 killed: dead at 98"]],
  ["The breach caused deaths in 12 villages.", []],
  ["Four die as army breaks truce", ["figure 4 killed: Four die"]],
  ["Until the truce 230 used to die in a month.", []],
])("reads numbers of victims: %s", (text, found) => {
  expect(findingsOf(casualties, text)).toEqual(found);
});
