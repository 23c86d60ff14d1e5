import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

test.each<[name: string, text: string, published: string, claims: string[]]>([
  [
    "who spoke goes on in the paragraph",
    "Pakistan's Foreign Office protested to New Delhi, it said. This year India has committed 1,659 violations of the ceasefire.",
    "2020-07-14",
    ["figure 1659 violations pakistan-foreign-office > india"],
  ],
  [
    "a bulletin goes on to what was counted",
    "Two settlements joined the truce in Syria, the Russian Centre for Reconciliation in Syria said. The number of armed groups remains 61. Seven violations were registered in Damascus.",
    "2016-08-03",
    ["figure 7 violations russia-reconciliation-center-syria > nobody"],
  ],
  [
    "nobody goes on to charge its own side",
    "India's army spoke of a quiet night, it said. This year India has committed 1,659 violations of the ceasefire with Pakistan.",
    "2020-07-14",
    ["figure 1659 violations nobody > india"],
  ],
  [
    "where a truce binds three sides, no opponent is guessed",
    "Hezbollah's fighters left. The Lebanese army counted 5,198 breaches of the ceasefire with Israel.",
    "2025-11-27",
    ["figure 5198 violations lebanese-army > nobody"],
  ],
  [
    "who stands accused is accused by nobody in particular",
    "Pakistan spoke of a breach of the ceasefire by India. India stands accused of 73 breaches since then.",
    "2020-07-14",
    ["accusation pakistan > india", "figure 73 violations nobody > india"],
  ],
  [
    "the enemy is whom the same body has named before",
    "Armed formations of the Russian Federation violated the ceasefire in Donbas eight times, Ukraine's Joint Forces headquarters said. Near Vodiane the enemy broke the ceasefire twice.",
    "2020-11-05",
    [
      "figure 8 violations ukraine-jfo > russian-armed-forces",
      "figure 2 violations ukraine-jfo > russian-armed-forces",
    ],
  ],
])("%s", (_, text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
