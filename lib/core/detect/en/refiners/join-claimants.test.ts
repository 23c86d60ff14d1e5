import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

test.each<[text: string, published: string, claims: string[]]>([
  [
    "Germany and France accused Russia of breaking the Easter truce.",
    "2025-04-21",
    ["accusation germany > russia", "accusation france > russia"],
  ],
  [
    "Azerbaijan and Turkey accused Armenia of breaking the truce.",
    "2020-10-20",
    ["accusation azerbaijan > armenia", "accusation turkey > armenia"],
  ],
  [
    "Thailand and its army accused Cambodia of violating the truce.",
    "2025-12-30",
    ["accusation thailand > cambodia"],
  ],
  [
    "After talks with Qatar and Egypt, Israel accused Hamas of violating the truce.",
    "2025-11-03",
    ["accusation israel > hamas"],
  ],
])("those who accuse together make a claim each: %s", (text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
