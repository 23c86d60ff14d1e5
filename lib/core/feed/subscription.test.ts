import { expect, test } from "vitest";
import { DEFAULT_LIMITS, moveFeed, type Subscription } from "./subscription.ts";

const list = ["a", "b", "c"].map((feed): Subscription => ({
  feed,
  address: null,
  name: feed,
  pinned: "package",
  isOn: true,
  limits: DEFAULT_LIMITS,
  added: 0,
}));

test.each([
  ["c", -1, "a,c,b"],
  ["a", 1, "b,a,c"],
  ["a", -1, "a,b,c"],
  ["c", 1, "a,b,c"],
  ["gone", 1, "a,b,c"],
] as const)("%s moved by %i gives %s", (feed, by, order) => {
  expect(
    moveFeed(list, feed, by)
      .map((one) => one.feed)
      .join(),
  ).toBe(order);
});
