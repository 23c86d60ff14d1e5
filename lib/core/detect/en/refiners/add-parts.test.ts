import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

const around = { published: "2016-09-20" };

test.each<[name: string, text: string, values: number[]]>([
  [
    "of them, after breaches without a number",
    "Israel keeps violating the ceasefire in Lebanon, Nabih Berri said. He counted 54 of them by then.",
    [54],
  ],
  [
    "of the attacks",
    "Russian forces carried out 40 attacks during the truce, Kyiv said. It was calm at noon. Seven of the attacks hit power plants.",
    [40, 7],
  ],
  [
    "in brackets, without commas, twice the same",
    "SNHR recorded six violations of the truce in Syria in Aleppo (2) Hama (1) Latakia (2) and Damascus (1).",
    [6, 2, 1, 2, 1],
  ],
  [
    "a list by party",
    "Breaches of the truce in Syria that SNHR recorded: 20 by Russian forces, 13 by government forces and two by the YPG.",
    [20, 13, 2],
  ],
  [
    "in brackets behind a place",
    "SNHR recorded nine violations of the truce in Syria, in Aleppo (4), Latakia (3) and Damascus (2).",
    [9, 4, 3, 2],
  ],
  [
    "those of a count that is named again",
    "SNHR recorded 43 violations of the truce in Syria. Of those 43, it blames the rebels for 21 and the government for 15. The UN confirmed two of the 43.",
    [43, 21, 15, 2],
  ],
  [
    "an hour",
    "Hamas counted nine violations of the ceasefire in Gaza. The market opened at seven, and shots were heard by noon.",
    [9],
  ],
  [
    "people who met another fate",
    "Israeli troops violated the truce in Gaza on 14 occasions, Hamas said; 29 were detained.",
    [14],
  ],
  [
    "of the dead",
    "SNHR recorded nine violations of the truce in Syria. Eleven people lost their lives in them, four of them on Sunday.",
    [9],
  ],
  [
    "a list",
    "SNHR recorded 28 violations of the truce in Syria.\n- Rural Damascus: 9\n- Hama: 8",
    [28, 9, 8],
  ],
  [
    "a list of something else",
    "SNHR recorded 28 violations of the truce in Syria.\n- civilians killed, all men: 9",
    [28],
  ],
  [
    "by a party, without a noun",
    "Russia broke the truce, Kyiv said. Moscow has documented 89 by Ukraine since Monday.",
    [89],
  ],
  [
    "a rate of the count",
    "Syrian forces violated the truce 4,170 times, or 166 times a day, SNHR said.",
    [4170, 166],
  ],
  [
    "a rate of something else",
    "Syrian forces violated the truce 4,170 times. About 166 a day were killed.",
    [4170],
  ],
  ["of the soldiers", "Russia broke the truce, Kyiv said. Seven of the soldiers went home.", []],
])("counts that leave out what they count: %s", (_, text, values) => {
  const found = claimsOf(text, around).flatMap(
    (claim) => /^figure (\d+) violations/.exec(claim)?.[1] ?? [],
  );
  expect(found.map(Number)).toEqual(values);
});
