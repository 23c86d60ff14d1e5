import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

/** Who speaks where several bodies take turns. */
test.each<[name: string, text: string, published: string, claims: string[]]>([
  [
    "two sides in turn, whichever of their bodies speaks below",
    "Baku and Yerevan accuse each other of breaking the truce in Karabakh. The Defence Ministry of Azerbaijan said that Armenia broke the truce 12 times.",
    "2020-10-26",
    [
      "accusation azerbaijan > armenia",
      "accusation armenia > azerbaijan",
      "figure 12 violations azerbaijan-mod > armenia",
    ],
  ],
  [
    "a spokesman whom only the index knows",
    'The shelling was "a violation of the ceasefire in Gaza to which Hamas committed itself," Mark Regev said.',
    "2014-08-19",
    ["accusation israel > hamas"],
  ],
  [
    "whose count stands without a verb",
    "The LTTE reported 19 violations of the truce in Sri Lanka, the army 11.",
    "2006-05-06",
    ["figure 19 violations ltte > sri-lanka", "figure 11 violations sri-lanka > ltte"],
  ],
  [
    "who stands without a verb behind a culprit is the other culprit",
    "The monitors recorded 19 violations of the truce in Sri Lanka by the LTTE, the army 11.",
    "2006-05-06",
    ["figure 19 violations slmm > ltte", "figure 11 violations slmm > sri-lanka"],
  ],
  [
    "who acts and cites breaches asserts them",
    "Thailand halts the release of prisoners, citing Cambodian violations of the ceasefire.",
    "2025-11-12",
    ["accusation thailand > cambodia"],
  ],
  [
    "who is cited asserts them",
    "Thailand halts the release of prisoners, citing the Cambodian army, which says it broke the ceasefire.",
    "2025-11-12",
    ["accusation cambodia > thailand"],
  ],
  [
    "an office beside a name",
    '"They broke the truce in Khartoum," said Omar Zubair, a spokesman for the Rapid Support Forces.',
    "2023-05-30",
    ["accusation rapid-support-forces > nobody"],
  ],
  [
    "a baker beside a name",
    '"They broke the truce in Khartoum," said Omar Zubair, a baker, who saw the army flee.',
    "2023-05-30",
    ['accusation "Omar Zubair" > nobody'],
  ],
  [
    "who speaks for an army",
    "Adil Hamid, who speaks for the Sudanese army, said that the truce in Khartoum was broken by the RSF.",
    "2023-05-30",
    ["accusation sudanese-armed-forces > rapid-support-forces"],
  ],
  [
    "a ministry in a capital",
    "The Ministry of Defence in Yerevan said that Azerbaijan broke the truce in Karabakh 12 times.",
    "2020-10-26",
    ["figure 12 violations armenia-mod > azerbaijan"],
  ],
  [
    "a ministry of a city whose name can mean who sits there",
    "Tripoli's defence ministry said that Haftar's forces had broken the truce in Libya.",
    "2020-08-23",
    ["accusation libya-gna > libyan-national-army"],
  ],
  [
    "each side, not the bodies that stand near",
    "Georgian police fired at a post near Tskhinvali. South Ossetian militia fired back. Each side has accused the other of violating the ceasefire.",
    "2009-08-01",
    ["accusation georgia > south-ossetia", "accusation south-ossetia > georgia"],
  ],
  [
    "each lays the blame on the other",
    "India and Pakistan laid the blame on each other for violating the truce along the Line of Control.",
    "2013-01-10",
    ["accusation india > pakistan", "accusation pakistan > india"],
  ],
  [
    "who has released a statement",
    "Azerbaijan's Defence Ministry had released a statement accusing Armenia of breaking the truce in Karabakh.",
    "2020-10-26",
    ["accusation azerbaijan-mod > armenia"],
  ],
  [
    "who calls what was said before slander",
    "The army of Pakistan says that India broke the truce on the Line of Control, which the Indian army called slander.",
    "2013-01-10",
    ["accusation pakistan-army > india", "denial india-army > india"],
  ],
  [
    "a ministry in the city of a side",
    "The interior ministry in Tripoli said that Haftar's forces had broken the truce in Libya 12 times.",
    "2020-08-23",
    ["figure 12 violations libya-gna > libyan-national-army"],
  ],
  [
    "his staff, for whoever speaks",
    "Ulf Henricsson said that his staff had recorded 19 violations of the truce in Sri Lanka by the LTTE.",
    "2006-05-06",
    ["figure 19 violations slmm > ltte"],
  ],
  [
    "a group that nobody has named before",
    "The MILF said that the army had broken the truce in Mindanao. A local peace group counted 12 violations of the ceasefire.",
    "2009-03-30",
    [
      "accusation milf > philippine-government",
      'figure 12 violations "A local peace group" > nobody',
    ],
  ],
  [
    "at whose door breaches are laid",
    "The Nordic monitors registered 33 violations of the truce in Sri Lanka, which they laid at the door of the Tamil Tigers.",
    "2005-04-12",
    ["figure 33 violations slmm > ltte"],
  ],
])("%s", (_, text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
