import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createPartyTable, type Party } from "../../party.ts";
import type { Truce } from "../../truce.ts";
import { findPeriods } from "../../text/dates.ts";
import { PERIODS } from "../en/dates.ts";
import { createGazetteer } from "./gazetteer.ts";
import { createTruceResolver, type ResolvedTruce } from "./resolve-truce.ts";
import { toTruceClues } from "./truce-clues.ts";

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../public/index/${name}.json`, import.meta.url), "utf8"),
  );
const parties = read("parties") as Party[];
const truces = read("truces") as Truce[];
const gazetteer = createGazetteer(
  { parties, truces, outlets: [] },
  {
    code: "en",
    bodyNouns: new Set(["force", "troop"]),
    actNouns: new Set(["shelling"]),
    modifiers: new Set(),
    endings: ["s"],
  },
);
const resolver = createTruceResolver(truces, createPartyTable(parties));

function resolve(text: string, published: string | null): ResolvedTruce {
  const clues = toTruceClues(
    gazetteer.find(text),
    findPeriods(text, PERIODS).map((found) => found.expression),
  );
  return resolver({ clues, published })({ clues, period: null });
}

test.each([
  ["2016-05-03", "nagorno-karabakh-2016-04"],
  ["2019-10-21", "nagorno-karabakh-1994-05"],
])("a truce that restored an older one is meant while it is young: %s", (published, truce) => {
  expect(resolve("Armenian units broke the ceasefire, Azerbaijan said", published).truce).toBe(
    truce,
  );
});

const CASES: [
  how: string,
  text: string,
  published: string | null,
  expected: Partial<ResolvedTruce>,
][] = [
  [
    "by its name",
    "Syria: the Ankara ceasefire was broken by Russian forces",
    null,
    { truce: "syria-2016-12", reason: "name" },
  ],
  [
    "by its first day",
    "Israel broke the Gaza truce of 19 January, Hamas said",
    null,
    { truce: "gaza-2025-01", reason: "dates" },
  ],
  [
    "by the day of publication",
    "Indian troops broke the truce, Pakistan said",
    "2019-06-01",
    { truce: "loc-2003-11", reason: "publication" },
  ],
  [
    "as the latest in force",
    "Ukraine: Donetsk was shelled by the DPR",
    "2020-11-05",
    { truce: "donbas-2020-07", reason: "publication" },
  ],
  [
    "shortly after it ended",
    "Russia and Ukraine broke the Easter truce",
    "2025-04-22",
    { truce: "easter-2025-04", reason: "name" },
  ],
  [
    "by its youth, where days are counted from its first",
    "Syria: the cessation of hostilities was broken 242 times by the opposition in its first week",
    "2016-09-20",
    { truce: "syria-2016-09" },
  ],
  [
    "as the one in force on the last day that an undated text names",
    "Ukraine: on 4 March 2021 the DPR broke the truce in Donetsk",
    null,
    { truce: "donbas-2020-07" },
  ],
  [
    "without the date line",
    "21 September 2016. Russia and the Syrian opposition broke the truce in Syria",
    "2016-09-21",
    { truce: "syria-2016-09" },
  ],
  [
    "as the latest before the years that an undated text names",
    "Israel and Hezbollah broke the truce of 2006 again in 2013",
    null,
    { truce: "lebanon-2006-08" },
  ],
  [
    "as the latest where no date is known",
    "Israel and Hezbollah broke the truce",
    null,
    { truce: "lebanon-2024-11", reason: "latest" },
  ],
];
test.each(CASES)("a truce is told %s", (_, text, published, expected) => {
  expect(resolve(text, published)).toMatchObject(expected);
});

test("a name that lasts longer speaks for the truce agreed under it", () => {
  const text = "Ukraine said that the Minsk agreements were broken near Donetsk by the DPR";
  expect(resolve(text, "2020-11-05").truce).toBe("donbas-2020-07");
  expect(resolve(text, "2015-08-11").truce).toBe("minsk-2015-02");
});

test("no truce is given without a party or place of it, nor before it began", () => {
  expect(resolve("The ceasefire was violated 12 times", "2020-01-01").truce).toBeNull();
  expect(resolve("Israel broke the Gaza truce with Hamas", "2012-01-01").truce).toBeNull();
});

test("what is told of a day long ago is told of a truce that was in force then", () => {
  const nameOf = new Map(parties.map(({ id, name }) => [id, name]));
  const wrong = truces.flatMap(({ id, from, parties: [a = "", b = ""] }) => {
    const clues = toTruceClues(
      gazetteer.find(`${nameOf.get(a)} broke the ceasefire, ${nameOf.get(b)} said`),
      [],
    );
    const { truce } = resolver({ clues, published: "2026-11-01" })({
      clues,
      period: { from, to: from },
    });
    const told = truces.find((each) => each.id === truce);
    return truce === null || (told && told.from <= from && (told.to ?? from) >= from) ? [] : [id];
  });
  expect(wrong).toEqual([]);
});

test("the year of a truce names one between the parties of the text", () => {
  const text = "Georgia broke the 1994 ceasefire in Gali, Abkhazia said";
  expect(resolve(text, "1998-05-20").truce).toBe("abkhazia-1994-05");
});
