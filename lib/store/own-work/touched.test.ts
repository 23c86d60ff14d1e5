import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import {
  draftId,
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  makeReviewDraft,
  moment,
  recordIdOf,
} from "../../core/own-work/examples.ts";
import { patchHeld } from "../../core/own-work/held-work.ts";
import { listWork } from "../../core/own-work/work-item.ts";
import { openOwnWorkDatabase } from "./database.ts";
import { readWorkInSlices, readWorkItems } from "./read.ts";
import { removeDraft, saveDeliveries, saveDraft, saveRecord, undoDraft } from "./save.ts";
import { undoSignature } from "./undo-signature.ts";

test("what a change says it touched is all that has to be read again", async () => {
  const opened = await openOwnWorkDatabase();
  if (!opened.ok) throw new Error(opened.detail);
  const { database } = opened;
  const draft = makeClaimDraft();
  const first = makeOwnRecord(1, makeClaimRecord(), { draft: draft.id });
  const second = makeOwnRecord(2, makeClaimRecord({ supersedes: first.id }));
  const delivery = {
    record: first.id,
    feed: "feed",
    state: "queued" as const,
    reason: null,
    changed: moment(9),
  };
  const changes = [
    () => saveDraft(database, draft),
    () => saveDraft(database, makeReviewDraft({ of: first.id })),
    () => saveRecord(database, first),
    () => saveDraft(database, makeClaimDraft({ id: draftId(3), value: 7 })),
    () => saveRecord(database, second),
    () => undoSignature(database, second, makeClaimDraft({ id: draftId(5) })),
    () => saveDeliveries(database, { put: [delivery] }),
    () => removeDraft(database, draftId(3)),
    () => undoDraft(database, draftId(3)),
  ];
  let held = await readWorkInSlices(database);
  for (const change of changes) {
    const result = await change();
    const touched = result.ok ? result.touched! : [];
    held = patchHeld(held, touched, await readWorkItems(database, touched));
    const { items } = await readWorkInSlices(database);
    expect(touched.length).toBeGreaterThan(0);
    expect(held.items).toEqual(items);
    expect(listWork(held.stored)).toEqual(items);
  }
  expect(held.items.map(({ id, status }) => [id, status])).toContainEqual([
    recordIdOf(1),
    "queued",
  ]);
});
