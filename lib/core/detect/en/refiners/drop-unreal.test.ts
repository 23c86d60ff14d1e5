import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

const lead = "A truce between Thailand and Cambodia is in force.";

test.each<[text: string, claims: string[]]>([
  [`${lead} Thailand has not said who broke it.`, []],
  [`${lead} Thailand named the Cambodian unit who broke it.`, ["accusation nobody > cambodia"]],
  [`${lead} Who broke it? Nobody knows.`, []],
  [`${lead} Thailand did not call it a breach by Cambodia.`, []],
  [`${lead} Cambodia had not broken the truce, Thailand said.`, []],
  [
    `${lead} Cambodia had not stopped breaking the truce, Thailand said.`,
    ["accusation thailand > cambodia"],
  ],
])("a breach that is asked about or denied is none: %s", (text, claims) => {
  expect(claimsOf(text, { published: "2025-12-30" })).toEqual(claims);
});
