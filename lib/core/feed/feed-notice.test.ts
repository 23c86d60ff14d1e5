import { expect, test } from "vitest";
import { FEED_FAULTS } from "./feed-fault.ts";
import { feedMark, feedNotices, isStale, noticeOfFault } from "./feed-notice.ts";
import { startFeed, type FeedState } from "./feed-state.ts";

const NOW = Date.parse("2026-06-10T00:00:00Z");
const DAY = 86_400_000;
const shown = {
  gen: 1,
  epoch: 1,
  version: 3,
  head: 10,
  issued: "2026-06-08T00:00:00Z",
  expires: "2026-06-15T00:00:00Z",
  raw: 1,
  badRows: 0,
};
const state = (change: Partial<FeedState> = {}): FeedState => ({
  ...startFeed("ab".repeat(32), ""),
  shown,
  ...change,
});

test("a feed that is well says nothing", () => {
  expect(feedNotices(state(), NOW)).toEqual([]);
  expect(feedMark(state(), NOW)).toBeUndefined();
});

test("every fault means something to a reader", () => {
  for (const fault of FEED_FAULTS)
    expect(feedNotices(state({ fault, failures: 3 }), NOW)).toEqual([noticeOfFault(fault)]);
});

test.each([
  ["offline", 50, undefined],
  ["bad-signature", 2, undefined],
  ["bad-signature", 3, "refused"],
  ["older-version", 1, "refused"],
  ["two-versions", 1, "refused"],
  ["chain-mismatch", 1, "refused"],
  ["disk-full", 9, undefined],
  ["expired", 1, "stale"],
] as const)("%s, %i times in a row, is marked as %s in the popup", (fault, failures, mark) => {
  expect(feedMark(state({ fault, failures }), NOW)).toBe(mark);
});

test("what is shown goes stale on the day that its publisher named, whatever the last try met", () => {
  const late = Date.parse(shown.expires);
  expect(isStale(state(), late - 1)).toBe(false);
  expect(feedNotices(state({ fault: "offline", failures: 4 }), late)).toEqual([
    "unreached",
    "expired",
  ]);
  expect(feedNotices(state({ fault: "expired", failures: 4 }), late)).toEqual(["expired"]);
});

test("a slow clock, new keys, a rewritten log and damage here are said; the past is not said for ever", () => {
  const work = { ...state().work, isRepair: true };
  const told = state({ clockSlow: true, keysChanged: NOW - DAY, rewritten: NOW - DAY, work });
  expect(feedNotices(told, NOW)).toEqual(["damaged", "clock", "keys-changed", "rewritten"]);
  expect(feedNotices(state({ keysChanged: NOW - 31 * DAY }), NOW)).toEqual([]);
});
