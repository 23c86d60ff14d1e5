import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDice } from "../../../test/feed/dice.ts";
import { dueAfterFailure, dueAfterFullDisk, dueAfterSuccess, isDue } from "./schedule.ts";

const HOUR = 3_600_000;
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("after a success a feed is due in 6 hours, give or take a quarter", () => {
  fc.assert(
    fc.property(chance, (random) => {
      const wait = dueAfterSuccess(0, random);
      expect(wait).toBeGreaterThanOrEqual(4.5 * HOUR);
      expect(wait).toBeLessThanOrEqual(7.5 * HOUR);
    }),
  );
});

test("failures double the wait from a quarter of an hour, never beyond a day", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 40].map((failures) =>
    dueAfterFailure(0, failures, { random: 0.5 }),
  );
  expect(waits.slice(0, 4)).toEqual([0.25, 0.5, 1, 2].map((hours) => hours * HOUR));
  expect(waits.at(-1)).toBe(24 * HOUR);
  fc.assert(
    fc.property(chance, fc.nat(200), fc.nat(9 * 86_400_000), (random, failures, retryAfter) => {
      expect(dueAfterFailure(0, failures, { random, retryAfter })).toBeLessThanOrEqual(24 * HOUR);
    }),
  );
});

test("what the host asks for is heeded", () => {
  expect(dueAfterFailure(0, 1, { random: 0, retryAfter: 5 * HOUR })).toBe(5 * HOUR);
});

test("a full disk is looked at again after a day", () => {
  expect(dueAfterFullDisk(0)).toBe(24 * HOUR);
});

test("a clock that was set back does not put a feed off for years", () => {
  expect(isDue(100, 99)).toBe(false);
  expect(isDue(100, 100)).toBe(true);
  expect(isDue(100 + 24 * HOUR, 100)).toBe(false);
  expect(isDue(10 * 365 * 24 * HOUR, 0)).toBe(true);
});

/**
 * 1,000 browsers that all start within one minute, as after a power cut, stay on for four days and
 * see the host go down for the hour after 30.
 */
test("1,000 clients never come in a burst: no hour has three times the mean", () => {
  const dice = createDice(7);
  const requests = Array.from({ length: 4 * 24 }, () => 0);
  for (let client = 0; client < 1000; client++) {
    let due = 0;
    let failures = 0;
    for (let at = dice.roll() * HOUR; at < 4 * 24 * HOUR; at += HOUR) {
      if (!isDue(due, at)) continue;
      const hour = Math.floor(at / HOUR);
      requests[hour] = (requests[hour] ?? 0) + 1;
      const isDown = at > 30 * HOUR && at < 31 * HOUR;
      failures = isDown ? failures + 1 : 0;
      due = isDown
        ? dueAfterFailure(at, failures, { random: dice.roll() })
        : dueAfterSuccess(at, dice.roll());
    }
  }
  const mean = requests.reduce((sum, count) => sum + count, 0) / requests.length;
  // The first hour is the power cut itself: everybody is due, spread over the hour by the alarm.
  expect(Math.max(...requests.slice(1)) / mean).toBeLessThan(3);
});
