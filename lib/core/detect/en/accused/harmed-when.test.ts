import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

const published = "2020-11-14";
const since = "since the ceasefire on the Line of Control was renewed";

test.each<[text: string, claims: string[]]>([
  [
    `Three villagers were killed ${since}, when Indian troops shelled a bazaar.`,
    ["figure 3 killed nobody > india"],
  ],
  [
    `Three villagers were killed ${since}, as Pakistani troops targeted forward posts.`,
    ["figure 3 killed nobody > pakistan"],
  ],
  [
    `Three villagers were killed ${since}, when their bus was shelled by Pakistani troops.`,
    ["figure 3 killed nobody > pakistan"],
  ],
  [
    `Three villagers were killed ${since}, when a shell hit a bazaar.`,
    ["figure 3 killed nobody > nobody"],
  ],
])("who harmed stands in the clause with when: %s", (text, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
