import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ClaimsIndex } from "../../claims-index.ts";
import { createPartyTable } from "../../party.ts";
import { createGazetteer, type Hit } from "./gazetteer.ts";
import { resolveContextual } from "./resolve-contextual.ts";

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../public/index/${name}.json`, import.meta.url), "utf8"),
  );
const index = {
  parties: read("parties"),
  truces: read("truces"),
  outlets: read("outlets"),
} as Pick<ClaimsIndex, "parties" | "truces" | "outlets">;
const gazetteer = createGazetteer(index, {
  code: "en",
  bodyNouns: new Set(["force", "jet", "gunner"]),
  actNouns: new Set(["shelling", "violation"]),
  modifiers: new Set(["border"]),
  endings: ["s"],
});
const parties = createPartyTable(index.parties);

const show = (text: string, { start, end, how, ids }: Hit): string =>
  `${text.slice(start, end)} = ${how} ${ids.join("|")}`;
const found = (text: string, kind = "party"): string[] =>
  gazetteer
    .find(text)
    .filter((hit) => hit.kind === kind)
    .map((hit) => show(text, hit));

test.each([
  ["Israel Defense Forces spoke", ["Israel Defense Forces = alias idf"]],
  ["Syria's and India’s and Armenias troops", ["Syria", "India", "Armenia"]],
  ["the SNC's tally, a snc", ["SNC = alias syrian-national-coalition"]],
  ["the Farc's men, Unifil, but no Gam, no Idf", ["Farc = alias farc", "Unifil = alias unifil"]],
  ["Türkiye, Turkiye", ["Türkiye = alias turkey", "Turkiye = alias turkey"]],
  ["Houthi  militias", ["Houthi  militias = epithet houthis"]],
  ["Indian shelling", ["Indian = adjective india"]],
  ["Indian border gunners", ["Indian border gunners = adjective india"]],
  ["an Indian film", []],
  ["Sana'a authorities, Sanaa authorities", ["Sana'a authorities", "Sanaa authorities"]],
])("%s", (text, expected) => {
  expect(
    found(text).map((line, i) => (expected[i]?.includes("=") ? line : line.split(" =")[0])),
  ).toEqual(expected);
});

test("a truce named by its length is the same, whatever noun is used", () => {
  expect(found("the four-day truce, a four-day pause", "truce")).toEqual([
    "four-day truce = alias syria-2012-10|syria-2026-01",
    "four-day pause = alias syria-2012-10|syria-2026-01",
  ]);
});

test("words that speak of others name no party", () => {
  expect(found("an Iran-supported list, pro-Israel rallies, opposition-held towns")).toEqual([]);
});

test("a common word is a body only with its article, or where a line begins", () => {
  expect(found("the army fired").map((line) => line.slice(0, 4))).toEqual(["army"]);
  expect(found("an army fired")).toEqual([]);
  expect(found("Army: 12 breaches").length).toBe(1);
});

test("persons are cues for their body, later by the last name alone", () => {
  expect(found("Muwaffaq Nyrabiya spoke. Nyrabiya's list", "person")).toEqual([
    "Muwaffaq Nyrabiya = person syrian-national-coalition",
    "Nyrabiya = person syrian-national-coalition",
  ]);
});

test("truces, places and outlets are found too; a place may be a party's name as well", () => {
  expect(found("the Easter truce", "truce")[0]).toContain("easter-2025-04");
  expect(found("in Idlib", "place")[0]).toContain("idlib-2018-09");
  expect(found("told Reuters", "outlet")).toEqual(["Reuters = alias reuters.com"]);
  expect(gazetteer.find("Ukraine").map((hit) => hit.kind)).toEqual(["party", "place"]);
});

test("a contextual name is resolved by the conflict, and only where one party fits", () => {
  const [hit] = gazetteer.find("The Observatory said") as [Hit];
  expect(resolveContextual(hit, ["syria"], parties)).toBe("sohr");
  expect(resolveContextual(hit, ["donbas"], parties)).toBeUndefined();
});

test("every name of the index is found in a text that consists of it", () => {
  const missed = index.parties.flatMap((party) =>
    [...party.aliases, ...party.epithets, ...party.people].filter(
      (name) => !gazetteer.find(name).some((hit) => hit.ids.includes(party.id)),
    ),
  );
  expect(missed).toEqual([]);
});
