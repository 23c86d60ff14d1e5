import type { Draft } from "../../core/own-work/draft.ts";
import {
  readOwnRecord,
  referencesOf,
  type Delivery,
  type OwnRecord,
} from "../../core/own-work/own-record.ts";
import type { OwnWorkDatabase } from "./database.ts";
import { rowOfDraft, rowOfRecord } from "./rows.ts";
import { attempt, type WriteResult } from "./write.ts";

/** How many earlier versions of one draft are kept for undo. */
const KEPT_VERSIONS = 20;
const STRICT = { durability: "strict" } as const;

/** Every change is one strict transaction: when the promise resolves with `ok`, it is on the disk. */
export function saveDraft(database: OwnWorkDatabase, draft: Draft): Promise<WriteResult> {
  return changeDraft(database, draft.id, draft);
}

export function removeDraft(database: OwnWorkDatabase, id: string): Promise<WriteResult> {
  return changeDraft(database, id, undefined);
}

function changeDraft(
  database: OwnWorkDatabase,
  id: string,
  after: Draft | undefined,
): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = database.transaction(["drafts", "history"], "readwrite", STRICT);
    const drafts = transaction.objectStore("drafts");
    const history = transaction.objectStore("history");
    const row = await drafts.get(id);
    const versions = await history.index("draft").getAllKeys(id);
    await Promise.all([
      history.add({ draft: id, before: row?.value ?? null }),
      ...versions
        .slice(0, Math.max(0, versions.length + 1 - KEPT_VERSIONS))
        .map((key) => history.delete(key)),
      after ? drafts.put(rowOfDraft(after)) : drafts.delete(id),
      transaction.done,
    ]);
  }, [id]);
}

/** Takes back the last change of a draft, be it a removal. Nothing happens where there is none. */
export function undoDraft(database: OwnWorkDatabase, id: string): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = database.transaction(["drafts", "history"], "readwrite", STRICT);
    const drafts = transaction.objectStore("drafts");
    const history = transaction.objectStore("history");
    const last = (await history.index("draft").getAllKeys(id)).at(-1);
    const version = last === undefined ? undefined : await history.get(last);
    if (last !== undefined && version) {
      // What was stored before was checked when it was stored; it is put back as it was.
      const before = version.before as Draft | null;
      await (before === null ? drafts.delete(id) : drafts.put(rowOfDraft(before)));
      await history.delete(last);
    }
    await transaction.done;
  }, [id]);
}

/** Keeps a signed record and lets go of the draft that it was made from, both or neither. */
export function saveRecord(database: OwnWorkDatabase, record: OwnRecord): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = database.transaction(["drafts", "records"], "readwrite", STRICT);
    await Promise.all([
      transaction.objectStore("records").put(rowOfRecord(record)),
      record.draft === null ? undefined : transaction.objectStore("drafts").delete(record.draft),
      transaction.done,
    ]);
  }, touchedBy(record));
}

/** The record, its draft, and what is another thing because of it: the record that it revises or takes back. */
export function touchedBy(record: OwnRecord): string[] {
  const read = readOwnRecord(record);
  return [record.id, record.draft ?? [], read ? referencesOf(read.record) : []].flat();
}

/** Changes how far records have come: all of it or nothing. */
export function saveDeliveries(
  database: OwnWorkDatabase,
  { put = [], drop = [] }: { put?: readonly Delivery[]; drop?: readonly Delivery[] },
): Promise<WriteResult> {
  return attempt(
    async () => {
      const transaction = database.transaction("deliveries", "readwrite", STRICT);
      await Promise.all([
        ...put.map((delivery) => transaction.store.put(delivery, [delivery.record, delivery.feed])),
        ...drop.map(({ record, feed }) => transaction.store.delete([record, feed])),
        transaction.done,
      ]);
    },
    [...put, ...drop].map(({ record }) => record),
  );
}

/** All deliveries of one record. */
export function deliveriesOf(record: string): IDBKeyRange {
  return IDBKeyRange.bound([record], [record, []]);
}

/** What is imported or restored at once. */
export interface Batch {
  drafts: readonly Draft[];
  records: readonly OwnRecord[];
  deliveries: readonly Delivery[];
}

export interface BatchProgress {
  /** Called with how many rows are in, of how many. */
  report?: (done: number, all: number) => void;
  /** Aborting leaves everything as it was. */
  signal?: AbortSignal;
}

/** Saves all of it or nothing. An aborted batch has the code `failed`. */
export function saveBatch(
  database: OwnWorkDatabase,
  { drafts, records, deliveries }: Batch,
  { report, signal }: BatchProgress = {},
): Promise<WriteResult> {
  return attempt(async () => {
    const names = ["drafts", "records", "deliveries"] as const;
    const draftRows = drafts.map(rowOfDraft);
    const recordRows = records.map(rowOfRecord);
    signal?.throwIfAborted();
    const transaction = database.transaction(names, "readwrite", STRICT);
    const all = drafts.length + records.length + deliveries.length;
    let done = 0;
    const count = async (put: Promise<unknown>) => {
      await put;
      done += 1;
      if (done % 100 === 0 || done === all) report?.(done, all);
    };
    const abort = () => transaction.abort();
    signal?.addEventListener("abort", abort);
    try {
      const draftStore = transaction.objectStore("drafts");
      const recordStore = transaction.objectStore("records");
      const deliveryStore = transaction.objectStore("deliveries");
      await Promise.all([
        ...draftRows.map((row) => count(draftStore.put(row))),
        ...recordRows.map((row) => count(recordStore.put(row))),
        ...deliveries.map((delivery) =>
          count(deliveryStore.put(delivery, [delivery.record, delivery.feed])),
        ),
        transaction.done,
      ]);
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  });
}
