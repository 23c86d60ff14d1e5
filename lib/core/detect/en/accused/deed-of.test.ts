import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

test.each<[text: string, published: string, claims: string[]]>([
  [
    "The European Union said the actions of the separatists in Debaltseve were a clear violation of the ceasefire.",
    "2015-02-19",
    ["accusation european-union > dpr-lpr-forces"],
  ],
  [
    "Thailand's army said that Cambodia's deployment of new guns was a breach of the truce.",
    "2026-01-10",
    ["accusation royal-thai-army > cambodia"],
  ],
  [
    "The presence of Rwandan troops was a violation of the ceasefire, the Congolese army said.",
    "2023-12-20",
    ["accusation fardc > nobody"],
  ],
])("whose deed is called a breach: %s", (text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
