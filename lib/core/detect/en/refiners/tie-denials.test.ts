import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

const around = { published: "2025-12-30" };
const charge = "Thailand says that Cambodia broke the truce.";
const charged = "accusation thailand > cambodia";

test.each<[text: string, claims: string[]]>([
  [`${charge} Phnom Penh called the allegation untrue.`, [charged, "denial cambodia > cambodia"]],
  [
    `${charge} Cambodian soldiers only returned fire, its defence ministry said.`,
    [charged, "denial cambodia-mnd > cambodia"],
  ],
  [`${charge} Cambodia rejected the figures.`, [charged, "denial cambodia > cambodia"]],
  [
    "Cambodia, which denies the charge, said Thailand broke the truce first.",
    ["denial cambodia > cambodia", "accusation cambodia > thailand"],
  ],
  [
    `${charge} Cambodian troops had not fired one shot since the truce, Phnom Penh answered.`,
    [charged, "denial cambodia > cambodia"],
  ],
  [
    "Cambodia denied that it had shelled a Thai post during the truce.",
    ["denial cambodia > cambodia"],
  ],
  ["Cambodia denied that its army opposed the truce with Thailand.", []],
  ["The UN envoy said that no shot had been fired at Thailand since the truce with Cambodia.", []],
  [`${charge} Cambodia denied reports of a Thai attack on Monday.`, [charged]],
  ["Thailand says that Cambodia respects the truce.", []],
  ["Cambodia rejected reports that it had agreed to a truce with Thailand.", []],
  ["The UN says that Thailand has kept to the truce.", []],
])("a denial needs a charge: %s", (text, claims) => {
  expect(claimsOf(text, around)).toEqual(claims);
});
