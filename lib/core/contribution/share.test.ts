import { expect, test } from "vitest";
import { AUTHOR, draftId, makeClaimRecord, makeOwnRecord, moment } from "../own-work/examples.ts";
import { makeLocalParty } from "../own-work/local-entry.ts";
import { deliveriesToShare } from "./share.ts";

const FEED = "f".repeat(64);
const at = { feed: FEED, now: Date.parse(moment(9)) };
const head = { v: 1, author: AUTHOR, created: moment(0) } as const;
const { party: north } = makeLocalParty("North", new Set(), { id: draftId(9), now: moment(0) });
const party = makeOwnRecord(1, { ...head, type: "party", party: { ...north, id: "north" } });
const first = makeOwnRecord(2, makeClaimRecord());
const revision = makeOwnRecord(3, makeClaimRecord({ value: 121, supersedes: first.id }));
const stranger = makeOwnRecord(4, makeClaimRecord({ claimant: "south", accused: [] }));
const records = [party, first, revision, stranger];

const shared = (id: string, there: { record: string; state: "sent" | "refused" }[] = []) =>
  deliveriesToShare(
    id,
    {
      records,
      deliveries: there.map((it) => ({ ...it, feed: FEED, reason: null, changed: moment(5) })),
    },
    at,
  ).map(({ record }) => record);

test("a record is shared with what it revises and with the parties that only this device knows", () => {
  expect(shared(revision.id).toSorted()).toEqual([party.id, first.id, revision.id].toSorted());
  expect(shared(stranger.id)).toEqual([stranger.id]);
});

test("what the index has already does not go again; what it refused does", () => {
  expect(shared(revision.id, [{ record: first.id, state: "sent" }])).toEqual([
    revision.id,
    party.id,
  ]);
  expect(shared(first.id, [{ record: first.id, state: "sent" }])).toEqual([]);
  expect(shared(first.id, [{ record: first.id, state: "refused" }])).toContain(first.id);
});

test("they wait to be sent from now on", () => {
  expect(deliveriesToShare(stranger.id, { records, deliveries: [] }, at)).toEqual([
    { record: stranger.id, feed: FEED, state: "queued", reason: null, changed: moment(9) },
  ]);
});
