import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { expect, test, vi } from "vitest";
import { makeClaimDraft } from "../../core/own-work/examples.ts";
import { OWN_WORK_DATABASE } from "./database.ts";
import { createOwnWork } from "./own-work.ts";
import { readAllWork } from "./read.ts";
import { saveDraft } from "./save.ts";

async function databaseOf(work: ReturnType<typeof createOwnWork>) {
  const opened = await work.open();
  if (!opened.ok) throw new Error(opened.code);
  return opened.database;
}

test("two pages share one database, and hear of each other's changes", async () => {
  const [one, other] = [createOwnWork(), createOwnWork()];
  const heard = vi.fn<() => void>();
  const stop = other.watch(heard);
  await saveDraft(await databaseOf(one), makeClaimDraft());
  one.announce();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  expect((await readAllWork(await databaseOf(other))).drafts).toEqual([makeClaimDraft()]);
  stop();
});

test("a connection that had to be closed is opened again", async () => {
  const work = createOwnWork();
  await databaseOf(work);
  await deleteDB(OWN_WORK_DATABASE);
  expect(await saveDraft(await databaseOf(work), makeClaimDraft())).toMatchObject({ ok: true });
});
