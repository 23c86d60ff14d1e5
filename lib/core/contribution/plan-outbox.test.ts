import { describe, expect, test } from "vitest";
import {
  AUTHOR,
  makeClaimRecord,
  makeOwnRecord,
  moment,
  OTHER_AUTHOR,
} from "../own-work/examples.ts";
import type { Delivery } from "../own-work/own-record.ts";
import { planOutbox } from "./plan-outbox.ts";

const FEED = "f".repeat(64);
const NOW = Date.parse(moment(1000));
const claim = makeOwnRecord(1, makeClaimRecord());
const other = makeOwnRecord(2, makeClaimRecord({ value: 5 }));
const retraction = (author = AUTHOR, erase?: true) =>
  makeOwnRecord(3, {
    v: 1,
    type: "retract",
    author,
    created: moment(3),
    of: claim.id,
    truce: null,
    reason: null,
    ...(erase ? { erase } : {}),
  });

function delivery(
  record: string,
  state: Delivery["state"],
  more: Partial<Delivery> = {},
): Delivery {
  return { record, feed: FEED, state, reason: null, changed: moment(9), ...more };
}
const failed = (fault: "offline" | "key-quota", due: number): Partial<Delivery> => ({
  attempt: { failures: 1, due, fault },
});

function plan(deliveries: Delivery[], records = [claim, other], byHand = false) {
  const { drop, add, errands } = planOutbox({ records, deliveries }, FEED, { now: NOW, byHand });
  return {
    drop: drop.map(({ record }) => record),
    add: add.map(({ record }) => record),
    errands: errands.map(({ kind, row, due }) => [kind, row.id, due]),
  };
}

test("what waits is sent in the order of signing, what the service has is asked for", () => {
  const third = makeOwnRecord(4, makeClaimRecord({ value: 6 }));
  const deliveries = [
    delivery(third.id, "in-review"),
    delivery(other.id, "queued"),
    delivery(claim.id, "queued"),
  ];
  expect(plan(deliveries, [third, other, claim]).errands).toEqual([
    ["send", claim.id, 0],
    ["send", other.id, 0],
    ["ask", third.id, 0],
  ]);
});

test("what is settled is left alone; by hand, what is published is asked for once more", () => {
  const settled = [delivery(claim.id, "published"), delivery(other.id, "rejected")];
  expect(plan(settled).errands).toEqual([]);
  expect(plan(settled, undefined, true).errands).toEqual([["ask", claim.id, 0]]);
});

test("deliveries to other indexes and of records that are gone are left alone", () => {
  const elsewhere = { ...delivery(claim.id, "queued"), feed: "e".repeat(64) };
  expect(plan([elsewhere, delivery("a".repeat(64), "queued")]).errands).toEqual([]);
});

describe("trouble with the service", () => {
  test("that cannot be reached makes everything wait; by hand nothing waits", () => {
    const deliveries = [
      delivery(claim.id, "queued", failed("offline", NOW + 5000)),
      delivery(other.id, "sent"),
    ];
    expect(plan(deliveries).errands.map(([, , due]) => due)).toEqual([NOW + 5000, NOW + 5000]);
    expect(plan(deliveries, undefined, true).errands.map(([, , due]) => due)).toEqual([0, 0]);
  });

  test("that has no room makes only new records wait", () => {
    const third = makeOwnRecord(4, makeClaimRecord({ value: 6 }));
    const deliveries = [
      delivery(claim.id, "queued", failed("key-quota", NOW + 5000)),
      delivery(other.id, "sent"),
      delivery(third.id, "queued"),
    ];
    expect(plan(deliveries, [claim, other, third]).errands).toEqual([
      ["send", claim.id, NOW + 5000],
      ["ask", other.id, 0],
      ["send", third.id, NOW + 5000],
    ]);
  });
});

describe("a record that its author took back", () => {
  const records = [claim, retraction()];

  test("and that was never sent stays on the device, with its retraction", () => {
    expect(plan([delivery(claim.id, "queued")], records)).toEqual({
      drop: [claim.id],
      add: [],
      errands: [],
    });
  });

  test.each(["sent", "in-review", "accepted", "published"] as const)(
    "and that is %s is followed by its retraction",
    (state) => {
      const { add, errands } = plan([delivery(claim.id, state)], records);
      expect(add).toEqual([retraction().id]);
      expect(errands).toContainEqual(["send", retraction().id, 0]);
    },
  );

  test("and that may have arrived is not sent again: the retraction goes in its place", () => {
    const queued = delivery(claim.id, "queued", failed("offline", NOW - 1));
    expect(plan([queued], records).errands).toEqual([["send", retraction().id, NOW - 1]]);
    const arrived = delivery(retraction().id, "withdrawn");
    expect(plan([queued, arrived], records).errands).toEqual([["ask", claim.id, NOW - 1]]);
    const unknown = delivery(retraction().id, "refused");
    expect(plan([queued, unknown], records)).toEqual({ drop: [claim.id], add: [], errands: [] });
  });

  test("and that was rejected needs no retraction, unless its text is to be erased", () => {
    const rejected = delivery(claim.id, "rejected");
    expect(plan([rejected], records).add).toEqual([]);
    const erasing = retraction(AUTHOR, true);
    expect(plan([rejected], [claim, erasing]).add).toEqual([erasing.id]);
  });

  test("by another key was not taken back", () => {
    const { add, errands } = plan(
      [delivery(claim.id, "queued")],
      [claim, retraction(OTHER_AUTHOR)],
    );
    expect(add).toEqual([]);
    expect(errands).toEqual([["send", claim.id, 0]]);
  });
});
