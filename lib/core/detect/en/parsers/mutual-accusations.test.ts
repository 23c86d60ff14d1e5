import { expect, test } from "vitest";
import { findingsOf } from "../../../../../test/detect/english.ts";
import { mutualAccusations } from "./mutual-accusations.ts";

test.each<[text: string, found: string[]]>([
  [
    "Thailand and Cambodia accused each other of breaking the truce.",
    ["accusation: accused each other of breaking"],
  ],
  [
    "Israel and Hamas traded accusations of breaching the ceasefire.",
    ["accusation: traded accusations of breaching"],
  ],
  [
    "India and Pakistan each said the other had broken the truce.",
    ["accusation: said the other had broken"],
  ],
  [
    "Russia and Ukraine report attacks on the first day of the truce.",
    ["accusation: Russia and Ukraine report attacks"],
  ],
  [
    "Israel and Hamas dispute who broke the truce.",
    ["accusation: Israel and Hamas dispute who broke"],
  ],
  ["India and Pakistan helped each other during the truce.", []],
  [
    "India and Pakistan met. Each side sees the other breaking the truce.",
    ["accusation: Each side sees the other breaking"],
  ],
  ["Each side sees the other at the truce talks. India spoke of Pakistan.", []],
  ["By Monday each accused the other of having broken the deal. India and Pakistan met.", []],
])('reads the two claims of "each other": %s', (text, found) => {
  expect(findingsOf(mutualAccusations, text)).toEqual(found);
});
