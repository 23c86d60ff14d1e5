import { describe, expect, test } from "vitest";
import {
  AUTHOR,
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  moment,
  OTHER_AUTHOR,
  recordIdOf,
} from "./examples.ts";
import type { Delivery, OwnRecord } from "./own-record.ts";
import { listWork } from "./work-item.ts";

const claim = makeOwnRecord(1, makeClaimRecord());
const retract = (author: string) =>
  makeOwnRecord(3, {
    v: 1,
    type: "retract",
    author,
    created: moment(3),
    of: claim.id,
    truce: null,
    reason: null,
  });
const revision = makeOwnRecord(2, makeClaimRecord({ value: 130, supersedes: claim.id }));
const delivery = (feed: string, state: Delivery["state"]): Delivery => ({
  record: claim.id,
  feed,
  state,
  reason: state === "rejected" ? "no source" : null,
  changed: moment(9),
});

function statuses(records: OwnRecord[], deliveries: Delivery[] = []) {
  return Object.fromEntries(
    listWork({ drafts: [], records, deliveries }).map(({ id, status }) => [id, status]),
  );
}

describe("the status of own work is told from what is stored", () => {
  test("a draft is a draft, a record is signed", () => {
    const items = listWork({ drafts: [makeClaimDraft()], records: [claim], deliveries: [] });
    expect(items.map(({ status }) => status)).toEqual(["signed", "draft"]);
  });

  test("a revision by the same key replaces the record", () => {
    expect(statuses([claim, revision])).toEqual({
      [claim.id]: "superseded",
      [revision.id]: "signed",
    });
  });

  test("a retraction by the same key takes it back, and is no item of its own", () => {
    expect(statuses([claim, retract(AUTHOR)])).toEqual({ [claim.id]: "retracted" });
  });

  test("another key can do neither", () => {
    const foreign = makeClaimRecord({ author: OTHER_AUTHOR, supersedes: claim.id });
    const records = [claim, retract(OTHER_AUTHOR), makeOwnRecord(4, foreign)];
    expect(statuses(records)[claim.id]).toBe("signed");
  });

  test("of several feeds the one where it has come furthest speaks", () => {
    const all = [delivery("a", "rejected"), delivery("b", "in-review"), delivery("c", "queued")];
    expect(statuses([claim], all)[claim.id]).toBe("in-review");
    const [item] = listWork({
      drafts: [],
      records: [claim],
      deliveries: [delivery("a", "rejected")],
    });
    expect(item).toMatchObject({ status: "rejected", reason: "no source" });
  });
});

test("the latest change comes first", () => {
  const drafts = [2, 9, 5].map((n) =>
    makeClaimDraft({ id: `00000000-0000-4000-8000-00000000000${n}`, changed: moment(n) }),
  );
  const items = listWork({ drafts, records: [], deliveries: [] });
  expect(items.map(({ changed }) => changed)).toEqual([9, 5, 2].map(moment));
});

test("a body that this version cannot read is not shown", () => {
  const later = { ...claim, id: recordIdOf(8), body: '{"v":2,"type":"claim"}' };
  expect(Object.keys(statuses([claim, later]))).toEqual([claim.id]);
});
