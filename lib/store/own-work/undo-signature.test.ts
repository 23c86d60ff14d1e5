import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeEach, expect, test } from "vitest";
import {
  AUTHOR,
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  makeReviewDraft,
  moment,
} from "../../core/own-work/examples.ts";
import { openOwnWorkDatabase, OWN_WORK_DATABASE, type OwnWorkDatabase } from "./database.ts";
import { readAllWork, readWorkItem } from "./read.ts";
import { saveDeliveries, saveRecord } from "./save.ts";
import { undoRetraction, undoSignature } from "./undo-signature.ts";

let database: OwnWorkDatabase;

beforeEach(async () => {
  database?.close();
  await deleteDB(OWN_WORK_DATABASE);
  const opened = await openOwnWorkDatabase();
  if (!opened.ok) throw new Error(opened.detail);
  database = opened.database;
});

const draft = makeClaimDraft();
const claim = makeOwnRecord(1, makeClaimRecord(), { draft: draft.id });
const retraction = makeOwnRecord(2, {
  v: 1,
  type: "retract",
  author: AUTHOR,
  created: moment(2),
  of: claim.id,
  truce: null,
  reason: null,
});
const share = (record: string) =>
  saveDeliveries(database, {
    put: [{ record, feed: "f", state: "queued", reason: null, changed: moment(1) }],
  });

test("a signature that nobody has seen becomes the draft again", async () => {
  await saveRecord(database, claim);
  expect(await undoSignature(database, claim, draft)).toMatchObject({ ok: true });
  expect(await readAllWork(database)).toEqual({ drafts: [draft], records: [], deliveries: [] });
});

test("a shared record stays signed", async () => {
  await saveRecord(database, claim);
  await share(claim.id);
  expect(await undoSignature(database, claim, draft)).toMatchObject({ ok: false });
  expect((await readAllWork(database)).drafts).toEqual([]);
  expect(await readWorkItem(database, claim.id)).toMatchObject({ status: "queued" });
});

test("so does one that another record speaks of", async () => {
  const { id: _, type, of: _of, truce, verdict, note, evidence } = makeReviewDraft();
  const review = { v: 1, type, author: AUTHOR, created: moment(1), of: claim.id } as const;
  await saveRecord(database, claim);
  await saveRecord(
    database,
    makeOwnRecord(3, { ...review, truce, verdict: verdict ?? "context", note, evidence }),
  );
  expect(await undoSignature(database, claim, draft)).toMatchObject({ ok: false });
  expect(await readWorkItem(database, claim.id)).toMatchObject({ status: "signed" });
});

test("what was taken back stands again, unless that has been shared", async () => {
  await saveRecord(database, claim);
  await saveRecord(database, retraction);
  expect(await readWorkItem(database, claim.id)).toMatchObject({ status: "retracted" });
  expect(await undoRetraction(database, claim.id)).toMatchObject({ ok: true });
  expect(await readWorkItem(database, claim.id)).toMatchObject({ status: "signed" });
  await saveRecord(database, retraction);
  await share(retraction.id);
  expect(await undoRetraction(database, claim.id)).toMatchObject({ ok: false });
  expect(await readWorkItem(database, claim.id)).toMatchObject({ status: "retracted" });
});
