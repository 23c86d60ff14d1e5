import { describe, expect, test } from "vitest";
import { moment, recordIdOf } from "../own-work/examples.ts";
import type { Delivery } from "../own-work/own-record.ts";
import { afterAsking, afterSending } from "./after-answer.ts";
import type { Answer } from "./answer.ts";
import { RECORD_STATES, type RecordStatus } from "./record-status.ts";
import { SERVICE_FAULTS } from "./service-error.ts";

const NOW = Date.parse(moment(100));
const at = { now: NOW, random: 0.5 };
const id = recordIdOf(1);
const queued: Delivery = {
  record: id,
  feed: "f",
  state: "queued",
  reason: null,
  changed: moment(0),
};
const sent: Delivery = { ...queued, state: "sent" };
const says = (
  state: RecordStatus["state"],
  reason: string | null = null,
): Answer<RecordStatus> => ({
  ok: true,
  isNew: true,
  value: { id, state, position: null, reason },
});

test.each([
  ["queued", "sent"],
  ["in-review", "in-review"],
  ["accepted", "accepted"],
  ["published", "published"],
  ["rejected", "rejected"],
  ["withdrawn", "withdrawn"],
  ["erased", "erased"],
] as const)("a record that is %s at the service is shown as %s", (state, shown) => {
  expect(afterSending(queued, says(state, "Why"), at)).toMatchObject({
    state: shown,
    reason: "Why",
  });
  expect(RECORD_STATES).toContain(state);
});

test("what is decided for good is not asked for again; what is not is asked for less and less", () => {
  expect(afterAsking(sent, says("published"), at).attempt).toBeUndefined();
  const dueAfter = (seconds: number) => {
    const asked = afterAsking(sent, says("queued"), {
      now: Date.parse(moment(seconds)),
      random: 0.5,
    });
    return (asked.attempt!.due - Date.parse(moment(seconds))) / 1000;
  };
  expect([10, 1200, 10_000_000].map(dueAfter)).toEqual([60, 300, 21_600]);
});

test("the moment of a state is kept while nothing moves", () => {
  expect(afterAsking(sent, says("queued"), at).changed).toBe(moment(0));
  expect(afterAsking(sent, says("in-review"), at).changed).toBe(moment(100));
});

describe("a fault", () => {
  const PASSING = new Set([
    "offline",
    "bad-answer",
    "unavailable",
    "internal",
    "key-quota",
    "address-quota",
    "queue-full",
    "reference-not-published",
  ]);

  test.each(SERVICE_FAULTS)("%s: the record waits if it passes, else it is not taken", (code) => {
    const after = afterSending(queued, { ok: false, code }, at);
    expect(after.state).toBe(PASSING.has(code) ? "queued" : "refused");
    expect(after.attempt?.fault).toBe(code);
  });

  test("that lasts is tried again after half a minute, a minute, … six hours at most", () => {
    let delivery = queued;
    const waits = Array.from({ length: 14 }, () => {
      delivery = afterSending(delivery, { ok: false, code: "offline" }, at);
      return (delivery.attempt!.due - NOW) / 1000;
    });
    expect(waits.slice(0, 4)).toEqual([30, 60, 120, 240]);
    expect(waits.at(-1)).toBe(6 * 3600);
  });

  test("with a time to wait is not tried before, and a day is the most", () => {
    const waits = [3_600_000, 1e12].map((retryAfter) => {
      const answer = { ok: false, code: "key-quota", retryAfter } as const;
      return afterSending(queued, answer, at).attempt!.due - NOW;
    });
    expect(waits).toEqual([3_600_000, 86_400_000]);
  });

  test("a service that has forgotten a record is sent it again", () => {
    const after = afterAsking(sent, { ok: false, code: "not-found" }, at);
    expect(after).toMatchObject({ state: "queued" });
    expect(after.attempt).toBeUndefined();
  });
});
