import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

/** Which body a phrase means that names one: its offices, its part of a joint one, the man who speaks for it. */
test.each<[name: string, text: string, published: string, claims: string[]]>([
  [
    "a headquarters named the other way round",
    "Militants broke the ceasefire 43 times, the headquarters of Ukraine's Anti-Terrorist Operation said.",
    "2016-10-12",
    ["figure 43 violations ukraine-ato-hq > dpr-lpr-forces"],
  ],
  [
    "the office that the text gives a person",
    "Ukraine broke the ceasefire 43 times, DPR military spokesman Eduard Basurin said.",
    "2016-10-12",
    ["figure 43 violations dpr-forces-command > ukraine"],
  ],
  [
    "a part of a joint body, by its owner",
    "Ukrainian units violated the ceasefire in Donbas 21 times, the DPR's office at the Joint Centre for Control and Coordination said.",
    "2021-03-15",
    ["figure 21 violations dpr-jccc > ukraine-armed-forces"],
  ],
  [
    "the same of the other republic",
    "Ukrainian units violated the ceasefire in Donbas 21 times, the LPR's office at the Joint Centre for Control and Coordination said.",
    "2021-03-15",
    ["figure 21 violations lpr-jccc > ukraine-armed-forces"],
  ],
  [
    "the last name of a phrase, behind a report",
    "The FARC violated the truce in Colombia twice, a report by the Bogotá think tank CERAC says.",
    "2015-03-21",
    ["figure 2 violations cerac > farc"],
  ],
  [
    "the office that the text gives a man",
    "Rebels violated the truce in Donbas 28 times, Andriy Lysenko, spokesman for the National Security and Defense Council, said.",
    "2014-09-09",
    ["figure 28 violations ukraine-nsdc > dpr-lpr-forces"],
  ],
  [
    "a body that is there for violations, and its other part",
    "The Russian part of the joint commission on Syrian truce violations recorded 12 breaches of the ceasefire in Syria. The Turkish part recorded seven violations of it.",
    "2017-07-11",
    [
      "figure 12 violations russia-joint-commission > nobody",
      "figure 7 violations turkey-joint-commission > nobody",
    ],
  ],
  [
    "each side of a joint commission is its delegation",
    "The Russian side of the joint commission registered six violations of the truce in Syria. The Turkish side reported 11 violations.",
    "2017-04-19",
    [
      "figure 6 violations russia-joint-commission > nobody",
      "figure 11 violations turkey-joint-commission > nobody",
    ],
  ],
])("%s", (_, text, published, claims) => {
  expect(claimsOf(text, { published })).toEqual(claims);
});
