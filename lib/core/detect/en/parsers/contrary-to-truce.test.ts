import { expect, test } from "vitest";
import { claimsOf, findingsOf } from "../../../../../test/detect/english.ts";
import { contraryToTruce } from "./contrary-to-truce.ts";

test.each<[text: string, found: string[]]>([
  ["Hezbollah keeps weapons there contrary to the truce.", ["accusation: contrary to the truce"]],
  [
    "The army shelled Sake in defiance of the ceasefire.",
    ["accusation: in defiance of the ceasefire"],
  ],
  ["The rebels opposed the truce, contrary to the king.", []],
])("reads what runs against the truce: %s", (text, found) => {
  expect(findingsOf(contraryToTruce, text)).toEqual(found);
});

test.each<[text: string, claims: string[]]>([
  [
    "Israel says that Hezbollah keeps rockets south of the river contrary to the ceasefire.",
    ["accusation israel > hezbollah"],
  ],
  [
    "Hezbollah said that Israel keeps five hills in defiance of the ceasefire.",
    ["accusation hezbollah > israel"],
  ],
  ["It was Israel, Hezbollah said, that broke the ceasefire.", ["accusation hezbollah > israel"]],
])("the one who does it is accused: %s", (text, claims) => {
  expect(claimsOf(text, { published: "2025-02-10" })).toEqual(claims);
});
