import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

/** Who a claim is given to when the words alone could mean several. */
test.each<[name: string, text: string, published: string, claims: string[]]>([
  [
    "an office in a capital",
    "Armenia broke the truce in Karabakh. Azerbaijan had broken it first, the defence ministry in Yerevan said.",
    "2020-10-26",
    ["accusation nobody > armenia", "accusation armenia-mod > azerbaijan"],
  ],
  [
    "its ministry",
    "Thailand says that Cambodia broke the truce. Cambodian soldiers only returned fire, its defence ministry said.",
    "2025-12-30",
    ["accusation thailand > cambodia", "denial cambodia-mnd > cambodia"],
  ],
  [
    "it, after a sentence that quotes nobody",
    "Hamas says that Israel broke the ceasefire in Gaza. The Israeli military published a list. It accused Hamas of 32 violations of the ceasefire.",
    "2025-11-02",
    ["accusation hamas > israel", "figure 32 violations idf > hamas"],
  ],
  [
    "a spokesman is not of the side that he accuses",
    "Azerbaijan broke the truce in Karabakh 12 times, a spokesman said.",
    "2020-10-26",
    ["figure 12 violations nobody > azerbaijan"],
  ],
  [
    "who tells a body's count speaks for it",
    "The Saudi-led coalition counted 959 violations of the truce in Yemen by the Houthis, General Asiri said. They fired 117 times during the truce, he said.",
    "2016-10-22",
    [
      "figure 959 violations saudi-led-coalition > houthis",
      "figure 117 violations saudi-led-coalition > houthis",
    ],
  ],
  [
    "an office that the index does not hold is its owner's, never another's",
    "The GNA's foreign ministry said that the shelling of Tripoli by Haftar's forces was a breach of the ceasefire.",
    "2020-01-20",
    ["accusation libya-gna > libyan-national-army"],
  ],
  [
    "whom a broadcaster quotes",
    "Al Jazeera, citing the Government Media Office in Gaza, reports that Israel violated the truce 282 times.",
    "2025-11-11",
    ["figure 282 violations gaza-government-media-office > israel"],
  ],
  [
    "the army of those who govern at the time",
    "The Syrian army said that the SDF had broken the truce in Aleppo 13 times.",
    "2026-01-22",
    ["figure 13 violations syrian-transitional-armed-forces > sdf"],
  ],
  [
    "who summons somebody and tells him speaks",
    "Pakistan's Foreign Office summoned a senior Indian diplomat and told him that Indian forces had violated the ceasefire 1,877 times this year.",
    "2020-08-13",
    ["figure 1877 violations pakistan-foreign-office > india"],
  ],
])("%s", (_, text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
