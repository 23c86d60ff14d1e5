import { describe, expect, test } from "vitest";
import { makeMention } from "./compare/examples.ts";
import {
  addWrongMatch,
  DEFAULT_SETTINGS,
  hideTruce,
  isSiteOff,
  isSnoozed,
  readSettings,
  settingsSchema,
  switchSite,
  undoWrongMatch,
  withoutUnwanted,
} from "./settings.ts";

describe("stored settings", () => {
  test("come back as they were", () => {
    const settings = {
      ...switchSite(DEFAULT_SETTINGS, "news.example", false),
      size: "large" as const,
    };
    expect(readSettings(structuredClone(settings))).toEqual(settings);
  });

  test.each([undefined, null, 7, "x", [], {}])("that are %j are the defaults", (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test("lose only the damaged field, and whatever this version does not know", () => {
    const stored = { size: "huge", announce: false, hiddenTruces: ["Not An Id"], later: 1 };
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, announce: false });
  });

  test("lose only the damaged entry of a list, and the oldest of too many", () => {
    const sites = ["", "a b", "[::1]:8080", "news.example", 7];
    expect(readSettings({ sitesOff: sites }).sitesOff).toEqual(["[::1]:8080", "news.example"]);
    const many = Array.from({ length: 10_001 }, (_, n) => `n${n}.example`);
    const kept = readSettings({ sitesOff: many }).sitesOff;
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([10_000, "n1.example", "n10000.example"]);
  });

  test("the defaults fit the schema", () => {
    expect(settingsSchema.safeParse(DEFAULT_SETTINGS).success).toBe(true);
  });
});

describe("a site", () => {
  const off = switchSite(DEFAULT_SETTINGS, "www.News.example", false);

  test.each([
    ["news.example", true],
    ["www.news.example", true],
    ["live.news.example", true],
    ["mynews.example", false],
    ["example", false],
  ])("that is off switches %s off: %s", (host, expected) => {
    expect(isSiteOff(off, host)).toBe(expected);
  });

  test("that is switched on again is on, even when its whole domain was off", () => {
    expect(isSiteOff(switchSite(off, "live.news.example", true), "live.news.example")).toBe(false);
    expect(switchSite(off, "news.example", true)).toEqual(DEFAULT_SETTINGS);
  });
});

describe("what is not wanted", () => {
  const mention = makeMention({ quote: "South broke the truce  120 times." });

  test("a wrong match stays away from every page until it is undone", () => {
    const settings = addWrongMatch(DEFAULT_SETTINGS, mention, "https://news.example/1");
    const elsewhere = { ...mention, quote: "South broke the truce 120 times.", start: 90 };
    expect(withoutUnwanted([elsewhere], settings)).toEqual([]);
    const key = settings.wrongMatches[0]?.key ?? "";
    expect(withoutUnwanted([elsewhere], undoWrongMatch(settings, key))).toEqual([elsewhere]);
  });

  test("another claim in the same sentence stays", () => {
    const settings = addWrongMatch(DEFAULT_SETTINGS, mention, null);
    const other = { ...mention, metric: "killed" as const, value: 3 };
    expect(withoutUnwanted([mention, other], settings)).toEqual([other]);
  });

  test("marking twice keeps one entry, and it fits the schema however long the page's texts are", () => {
    const long = { ...mention, quote: "x".repeat(5000) };
    const once = addWrongMatch(DEFAULT_SETTINGS, long, `https://news.example/${"y".repeat(5000)}`);
    expect(addWrongMatch(once, long, null).wrongMatches.length).toBe(1);
    expect(settingsSchema.safeParse(once).success).toBe(true);
  });

  test("mentions under a hidden truce stay away, others do not", () => {
    const settings = hideTruce(DEFAULT_SETTINGS, "river-2020-01", true);
    const untold = { ...mention, truce: null };
    expect(withoutUnwanted([mention, untold], settings)).toEqual([untold]);
    expect(hideTruce(settings, "river-2020-01", false)).toEqual(DEFAULT_SETTINGS);
  });
});

test("a pause ends when the index has a new version", () => {
  const snoozed = { ...DEFAULT_SETTINGS, snoozedVersion: 3 };
  expect(isSnoozed(snoozed, 3)).toBe(true);
  expect(isSnoozed(snoozed, 4)).toBe(false);
  expect(isSnoozed(DEFAULT_SETTINGS, null)).toBe(false);
});
