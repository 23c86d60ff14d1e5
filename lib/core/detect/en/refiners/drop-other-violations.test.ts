import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

const lead = "A truce between Israel and Iran is in force.";

test.each<[text: string, claims: string[]]>([
  [`${lead} Israel said that Iran had violated the deal.`, ["accusation israel > iran"]],
  [`${lead} Iran injects gas into centrifuges, violating the deal, Israel said.`, []],
  [
    `${lead} In 2005 Iran shut two reactors. It has been accused of breaking its word, by Israel above all.`,
    [],
  ],
  [`${lead} Israel said that Iran had committed 41 violations, from looting to torture.`, []],
  [`${lead} Israel said that Iran had violated the arms embargo.`, []],
])("what else is violated is no breach of a truce: %s", (text, claims) => {
  expect(claimsOf(text, { published: "2025-06-26" })).toEqual(claims);
});
