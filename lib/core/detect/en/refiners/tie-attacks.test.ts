import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

const around = { published: "2025-12-30" };

test.each<[text: string, claims: string[]]>([
  [
    "A truce is in force. Thailand's army said that Cambodian troops opened fire near the border on Monday.",
    ["accusation royal-thai-army > cambodia"],
  ],
  ["Thailand's army said that Cambodian troops opened fire near the border on Monday.", []],
  [
    "Thailand says that Cambodia violates the agreement. Cambodian troops shelled two villages, it said.",
    ["accusation thailand > cambodia", "accusation thailand > cambodia"],
  ],
  [
    "Thailand says that Cambodia violates the trade agreement. Cambodian troops shelled two villages, it said.",
    [],
  ],
  [
    "A truce is in force. Thailand accused Cambodia of shelling two villages.",
    ["accusation thailand > cambodia"],
  ],
  ["A truce is in force. Thailand accused Cambodia of using old maps.", []],
  ["Thailand rejected the idea of a truce. It accused Cambodia of shelling two villages.", []],
  [
    "A truce is in force. Thailand's army reported mortar fire by Cambodian troops on Monday.",
    ["accusation royal-thai-army > cambodia"],
  ],
  [
    "A truce is in force. Cambodia has not ceased its attacks, Thailand said.",
    ["accusation thailand > cambodia"],
  ],
  [
    "A truce is in force. Thailand said that Cambodian troops had shelled the town in July 2024.",
    [],
  ],
  [
    "A truce is in force. Since the war began, Thailand said, Cambodian troops have fired 3,000 rockets.",
    [],
  ],
  [
    "A truce is in force. Since Cambodia's offensive began, Thailand said, Cambodian troops have fired 3,000 rockets.",
    [],
  ],
])("an attack is a breach where the other side tells it of a time of truce: %s", (text, claims) => {
  expect(claimsOf(text, around)).toEqual(claims);
});

test("an attack by nobody is that of whoever has just been charged by the same side", () => {
  const charge =
    "Cambodia broke the truce, Thailand's army said. Mortar rounds fell on a base, the army said.";
  expect(claimsOf(charge, around)).toEqual([
    "accusation royal-thai-army > cambodia",
    "accusation royal-thai-army > cambodia",
  ]);
  const own =
    "Cambodia broke the truce, Thailand's army said. A drone was shot down, the army said.";
  expect(claimsOf(own, around)).toEqual(["accusation royal-thai-army > cambodia"]);
});

test("the enemy is whoever fights against the one that says so", () => {
  const text = "A truce is in force. The enemy shelled two villages, Thailand's army said.";
  expect(claimsOf(text, around)).toEqual(["accusation royal-thai-army > cambodia"]);
});
