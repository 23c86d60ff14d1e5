import { expect, test } from "vitest";
import { claimsOf } from "../../../../../test/detect/english.ts";

interface Side {
  /** A common noun of the side. */
  noun: string;
  id: string;
}

/** A truce, the day of the report, and what its sides are called where nobody names them. */
const CONFLICTS: readonly (readonly [truce: string, published: string, sides: readonly Side[]])[] =
  [
    [
      "Minsk truce",
      "2015-10-16",
      [
        { noun: "separatist", id: "dpr-lpr-forces" },
        { noun: "militant", id: "dpr-lpr-forces" },
        { noun: "Ukrainian", id: "ukraine" },
      ],
    ],
    [
      "truce in Idlib",
      "2020-09-25",
      [
        { noun: "rebel", id: "syrian-armed-opposition" },
        { noun: "government", id: "syrian-government" },
        { noun: "regime", id: "syrian-government" },
        { noun: "Syrian", id: "syrian-government" },
      ],
    ],
    [
      "truce between Colombia and the ELN",
      "2023-11-25",
      [
        { noun: "guerrilla", id: "eln" },
        { noun: "Colombian", id: "colombia" },
      ],
    ],
    [
      "truce with the LTTE in Sri Lanka",
      "2006-11-25",
      [
        { noun: "rebel", id: "ltte" },
        { noun: "Sri Lankan", id: "sri-lanka" },
      ],
    ],
  ];

const cases = CONFLICTS.flatMap(([truce, published, sides]) =>
  sides.map(({ noun, id }) => ({ truce, published, noun, id })),
);

test.each(cases)("$noun shelling and fire are those of $id ($truce)", (side) => {
  const { truce, published, noun, id } = side;
  const opening = noun.charAt(0).toUpperCase() + noun.slice(1);
  const texts = [
    `${opening} shelling has killed 12 people since the ${truce} began.`,
    `Since the ${truce} began, 12 people were killed by ${noun} mortar fire.`,
  ];
  for (const text of texts)
    expect(claimsOf(text, { published })).toEqual([`figure 12 killed nobody > ${id}`]);
});

test.each<[text: string, claims: string[]]>([
  [
    "Army shelling has killed two people in Jaffna since the truce with the LTTE began, the Tamil Tigers said.",
    ["figure 2 killed ltte > sri-lanka"],
  ],
  [
    "Insurgent fire has killed two people in Jaffna since the truce with the LTTE began, the Sri Lankan army said.",
    ["figure 2 killed sri-lanka > ltte"],
  ],
  [
    "Two people were killed by insurgents in Jaffna since the truce with the LTTE began, the Sri Lankan army said.",
    ["figure 2 killed sri-lanka > ltte"],
  ],
  [
    "Two people were killed in clashes in Jaffna since the truce with the LTTE began, the Tamil Tigers said.",
    ["figure 2 killed ltte > nobody"],
  ],
])("a side that is no name of the index is the one that the truce binds: %s", (text, claims) => {
  expect(claimsOf(text, { published: "2006-11-25" })).toEqual(claims);
});

test("fighting in a passage about a truce is no breach of it by itself", () => {
  const text =
    "Rebel shelling of Aleppo killed five people on Thursday, a medical source said. Government shelling killed four, rebels said. Moscow has offered a truce for Friday.";
  expect(claimsOf(text, { published: "2016-11-04" })).toEqual([]);
});

test.each([
  ["Militant groups", "syrian-armed-opposition"],
  ["Rebel factions", "syrian-armed-opposition"],
  ["The terrorists", "syrian-armed-opposition"],
  ["Insurgents", "syrian-armed-opposition"],
  ["Government warplanes", "syrian-government"],
  ["Regime helicopters", "syrian-government"],
  ["Army helicopters", "syrian-government"],
])("%s are men of the side that fights or holds the government", (who, id) => {
  const text = `The ceasefire in Idlib, Syria, is in force. ${who} shelled Ariha in breach of the truce.`;
  expect(claimsOf(text, { published: "2020-09-25" })).toEqual([`accusation nobody > ${id}`]);
});
