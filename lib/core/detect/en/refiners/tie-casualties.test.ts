import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

const around = { published: "2025-12-30" };
const charge = "Cambodia broke the truce, Thailand's army said.";
const charged = "accusation royal-thai-army > cambodia";

test.each<[text: string, claims: string[]]>([
  [
    `${charge} One soldier was killed and four were wounded, it added.`,
    [
      charged,
      "figure 1 killed royal-thai-army > cambodia",
      "figure 4 injured royal-thai-army > cambodia",
    ],
  ],
  [
    `${charge} Two people died there, said the Thai army.`,
    [charged, "figure 2 killed royal-thai-army > cambodia"],
  ],
  [`${charge} In 2011, 18 people were killed on the same border, it added.`, [charged]],
  [`${charge} Since the war began 60 people have been killed.`, [charged]],
  [`${charge} Seven people died in a bus accident, officials in Bangkok said.`, [charged]],
])("victims are those of a breach where its claimant goes on: %s", (text, claims) => {
  expect(claimsOf(text, around)).toEqual(claims);
});
