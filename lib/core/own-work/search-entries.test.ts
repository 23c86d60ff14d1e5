import { describe, expect, test } from "vitest";
import { makeParty, TRUCE } from "../compare/examples.ts";
import { partySchema } from "../party.ts";
import { truceSchema } from "../truce.ts";
import { draftId, moment } from "./examples.ts";
import { makeLocalParty, makeLocalTruce } from "./local-entry.ts";
import { partyOptions, searchOptions, truceOptions } from "./search-entries.ts";

const options = partyOptions([
  makeParty("ministry", "North", {
    name: "Ministry of Defence of Nórthland",
    aliasesByLang: { ru: ["Минобороны Севера"] },
  }),
  makeParty("army", "South", {
    name: "Southern Army",
    aliases: ["Defence Forces"],
    people: ["Ada Example"],
  }),
  makeParty("office", "South", {
    name: "Office of the Defence Ministry",
    conflicts: [{ conflict: "mill", role: "party", side: "S" }],
  }),
]);
const ids = (typed: string, conflict?: string) =>
  searchOptions(options, typed, conflict).map(({ id }) => id);

describe("an entry is found", () => {
  test.each([
    ["northland", ["ministry"]],
    ["МИНОБОРОНЫ", ["ministry"]],
    ["ada", ["army"]],
    ["defence", ["army", "ministry", "office"]],
    ["def min", ["ministry", "office"]],
    ["fence", ["ministry", "army", "office"].toSorted()],
    ["nothing like it", []],
  ])("by %j", (typed, expected) => {
    const found = ids(typed);
    expect(typed === "fence" ? found.toSorted() : found).toEqual(expected);
  });

  test("first where it belongs to the conflict at hand, and without typing anything", () => {
    expect(ids("defence", "mill")[0]).toBe("office");
    expect(ids("").length).toBe(3);
  });

  test("by its place or its day, for a truce", () => {
    const truces = truceOptions([{ ...TRUCE, places: ["Ford"] }]);
    for (const typed of ["river", "ford", "2020 01"])
      expect(searchOptions(truces, typed, undefined).length).toBe(1);
  });
});

describe("an entry that is not in the list", () => {
  const stamp = { id: draftId(1), now: moment(0) };

  test("becomes a party of its own under an id that is free", () => {
    const { party } = makeLocalParty("  River \u202eWatch ", new Set(["river-watch"]), stamp);
    expect(party).toMatchObject({ id: "river-watch-2", name: "River Watch" });
    expect(partySchema.safeParse(party).success).toBe(true);
    const other = makeLocalParty("Минобороны", new Set(), stamp).party;
    expect(other).toMatchObject({ id: "party", name: "Минобороны" });
  });

  test("becomes a truce named after its month", () => {
    const { truce } = makeLocalTruce({ name: "Mill truce", from: "2021-03-04" }, new Set(), stamp);
    expect(truce.id).toBe("mill-truce-2021-03");
    expect(truceSchema.safeParse(truce).success).toBe(true);
  });
});
