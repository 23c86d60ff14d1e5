import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  draftId,
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  makeReviewDraft,
  moment,
} from "../../core/own-work/examples.ts";
import {
  aboutKey,
  pageKey,
  truceKey,
  typeKey,
  type WorkKey,
} from "../../core/own-work/work-keys.ts";
import { openOwnWorkDatabase, OWN_WORK_DATABASE, type OwnWorkDatabase } from "./database.ts";
import { readAllWork, readRecentWork, readWorkBy, readWorkItem } from "./read.ts";
import { removeDraft, saveBatch, saveDraft, saveRecord, undoDraft } from "./save.ts";

let database: OwnWorkDatabase;

beforeEach(async () => {
  database?.close();
  await deleteDB(OWN_WORK_DATABASE);
  const opened = await openOwnWorkDatabase();
  if (!opened.ok) throw new Error(opened.detail);
  database = opened.database;
});

const idsOf = async (items: Promise<{ id: string }[]>) => (await items).map(({ id }) => id);
const find = (...keys: WorkKey[]) => idsOf(readWorkBy(database, keys));
const claim = makeOwnRecord(1, makeClaimRecord());

describe("a draft", () => {
  const draft = makeClaimDraft();

  test("is read back as it was saved", async () => {
    expect(await saveDraft(database, draft)).toMatchObject({ ok: true });
    expect((await readAllWork(database)).drafts).toEqual([draft]);
    expect(await readWorkItem(database, draft.id)).toMatchObject({ status: "draft", draft });
  });

  test("goes back change by change, and comes back when it was removed", async () => {
    for (const value of [1, 2, 3]) await saveDraft(database, { ...draft, value });
    await removeDraft(database, draft.id);
    const values: unknown[] = [];
    for (let i = 0; i < 5; i++) {
      const { drafts } = await readAllWork(database);
      values.push(drafts.map((kept) => "value" in kept && kept.value));
      expect(await undoDraft(database, draft.id)).toMatchObject({ ok: true });
    }
    expect(values).toEqual([[], [3], [2], [1], []]);
  });

  test("keeps its last twenty versions and not more", async () => {
    for (let value = 0; value < 30; value++) await saveDraft(database, { ...draft, value });
    expect(await database.count("history")).toBe(20);
  });
});

describe("signing", () => {
  test("puts the record in the draft's place, in one step", async () => {
    await saveDraft(database, makeClaimDraft());
    await saveRecord(database, { ...claim, draft: draftId(1) });
    const { drafts, records } = await readAllWork(database);
    expect([drafts, records.map(({ id }) => id)]).toEqual([[], [claim.id]]);
  });

  test("that fails leaves the draft", async () => {
    await saveDraft(database, makeClaimDraft());
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const result = await saveRecord(database, { ...claim, draft: draftId(1) });
    put.mockRestore();
    expect(result).toMatchObject({ ok: false, code: "disk-full" });
    const { drafts, records } = await readAllWork(database);
    expect([drafts.length, records.length]).toEqual([1, 0]);
  });
});

describe("what is found", () => {
  const revision = makeOwnRecord(2, makeClaimRecord({ value: 130, supersedes: claim.id }));
  const review = makeReviewDraft({ of: claim.id, changed: moment(50) });
  const elsewhere = makeClaimDraft({
    id: draftId(3),
    truce: "mill-2021-01",
    reports: [],
    changed: moment(60),
  });

  beforeEach(async () => {
    await saveBatch(database, {
      drafts: [review, elsewhere],
      records: [claim, revision],
      deliveries: [],
    });
  });

  test("the last changed first, with a status that needs rows that were not asked for", async () => {
    expect(await idsOf(readRecentWork(database, 3))).toEqual([
      elsewhere.id,
      review.id,
      revision.id,
    ]);
    const [, , , last] = await readRecentWork(database, 9);
    expect(last).toMatchObject({ id: claim.id, status: "superseded" });
  });

  test("by truce, page, kind and what it is about", async () => {
    expect(await find(truceKey("river-2020-01"))).toEqual([review.id, revision.id, claim.id]);
    expect(await find(pageKey("http://www.news.example/truce/?from=feed#top"))).toEqual([
      revision.id,
      claim.id,
    ]);
    expect(await find(typeKey("review"))).toEqual([review.id]);
    expect(await find(aboutKey(claim.id))).toEqual([review.id, revision.id]);
    expect(await find(truceKey("mill-2021-01"), truceKey("river-2020-01"))).toEqual([
      elsewhere.id,
      review.id,
      revision.id,
      claim.id,
    ]);
    expect(await find(truceKey("other-2020-01"))).toEqual([]);
  });

  test("is not disturbed by a damaged row, which stays where it is", async () => {
    await database.put("drafts", {
      id: "bad",
      changed: moment(99),
      keys: [],
      value: { type: "claim" },
    });
    expect(await idsOf(readRecentWork(database, 2))).toEqual([elsewhere.id, review.id]);
    expect((await readAllWork(database)).drafts.length).toBe(2);
    expect(await database.get("drafts", "bad")).toBeDefined();
  });
});

describe("a batch", () => {
  const drafts = Array.from({ length: 500 }, (_, i) => makeClaimDraft({ id: draftId(i) }));

  test("reports how far it is", async () => {
    const progress: [number, number][] = [];
    const report = (done: number, all: number) => progress.push([done, all]);
    await saveBatch(database, { drafts, records: [], deliveries: [] }, { report });
    expect(progress).toEqual([100, 200, 300, 400, 500].map((done) => [done, 500]));
  });

  test("that is cancelled leaves everything as it was", async () => {
    const controller = new AbortController();
    const report = (done: number) => (done === 200 ? controller.abort() : undefined);
    const { signal } = controller;
    const result = await saveBatch(
      database,
      { drafts, records: [], deliveries: [] },
      { report, signal },
    );
    expect(result).toMatchObject({ ok: false, code: "failed" });
    expect((await readAllWork(database)).drafts).toEqual([]);
    const late = await saveBatch(database, { drafts, records: [], deliveries: [] }, { signal });
    expect(late.ok).toBe(false);
  });
});
