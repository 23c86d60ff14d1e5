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
  [
    `${charge} More than 80 shells were fired. Three houses were hit. One soldier was wounded.`,
    [charged, "figure 1 injured royal-thai-army > cambodia"],
  ],
  [
    "Cambodia broke the truce 15 times in a day, Thailand's army said.\n\nTwo servicemen were killed and eleven wounded.",
    [
      "figure 15 violations royal-thai-army > cambodia",
      "figure 2 killed royal-thai-army > cambodia",
      "figure 11 injured royal-thai-army > cambodia",
    ],
  ],
  [
    "Cambodia broke the truce 15 times in a day, Thailand's army said.\n\nAt a bus stop in Bangkok two people were killed on Monday and eleven wounded.",
    ["figure 15 violations royal-thai-army > cambodia"],
  ],
  [`${charge} The embassy reopened. Three houses were sold. One soldier was wounded.`, [charged]],
])("victims are those of a breach where its claimant goes on: %s", (text, claims) => {
  expect(claimsOf(text, around)).toEqual(claims);
});

test.each<[text: string, published: string, last: string]>([
  [
    "The Joint Security Committee in Aceh has established 12 violations of the cessation of hostilities by GAM and eight by the Indonesian army. Fifty people were killed, it said.",
    "2003-03-10",
    "figure 50 killed jsc-aceh > nobody",
  ],
  [
    "The Syrian government has broken the truce in Aleppo 28 times, the Syrian National Coalition said. The Syrian Observatory for Human Rights reported that three civilians were killed, the first deaths since the truce took effect.",
    "2016-09-17",
    "figure 3 killed sohr > nobody",
  ],
])(
  "nobody is blamed for the victims of both, nor by another who names nobody: %s",
  (text, published, last) => {
    expect(claimsOf(text, { published }).at(-1)).toBe(last);
  },
);

test.each<[title: string, text: string, claims: string[]]>([
  [
    "Thai shelling kills two despite truce",
    "Shells fired by the Thai army killed two farmers in Banteay Meanchey on Monday, officials said.",
    ["figure 2 killed nobody > thailand", "figure 2 killed nobody > royal-thai-army"],
  ],
  [
    "Thai shelling kills two despite truce",
    "Three people died in a bus accident near the border, officials said.",
    ["figure 2 killed nobody > thailand"],
  ],
])("the first lines tell of the victims of the headline: %s | %s", (title, text, claims) => {
  expect(claimsOf(text, { ...around, title })).toEqual(claims);
});

test.each<[text: string, claims: string[]]>([
  [
    "The truce that ended five days of fighting was signed on Saturday. Cambodia broke it, Thailand's army said. One soldier was killed, it added.",
    [charged, "figure 1 killed royal-thai-army > cambodia"],
  ],
  ["Since the truce ended, Cambodian shells have killed nine people, Thailand's army said.", []],
])("a truce that ended a war is not one that has ended: %s", (text, claims) => {
  expect(claimsOf(text, around)).toEqual(claims);
});
