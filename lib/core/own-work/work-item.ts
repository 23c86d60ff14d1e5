import type { LogRecord } from "../record/record.ts";
import type { Draft } from "./draft.ts";
import type { WorkStatus } from "./work-status.ts";
import { readOwnRecord, type Delivery, type OwnRecord, type ReadOwnRecord } from "./own-record.ts";

/** One line of "My work". */
export type WorkItem = {
  /** Of the draft or of the record. */
  id: string;
  status: WorkStatus;
  /** Why a feed rejected it. */
  reason: string | null;
  changed: string;
} & (
  | { form: "draft"; draft: Draft }
  | {
      form: "record";
      row: OwnRecord;
      record: LogRecord;
      /** How far it has come on its way to each shared index. */
      deliveries: readonly Delivery[];
    }
);

/** What is stored, as far as it bears on the items. */
export interface StoredWork {
  drafts: readonly Draft[];
  records: readonly OwnRecord[];
  deliveries: readonly Delivery[];
}

/**
 * The items by last change, newest first. Retractions and author records are what happened to
 * others and no items of their own.
 */
export function listWork({ drafts, records, deliveries }: StoredWork): WorkItem[] {
  const read = records.flatMap((row) => readOwnRecord(row) ?? []);
  return listReadWork({ drafts, read, deliveries });
}

/** The same of records that have been read already. */
export function listReadWork({
  drafts,
  read,
  deliveries,
}: Omit<StoredWork, "records"> & { read: readonly ReadOwnRecord[] }): WorkItem[] {
  const delivered = Map.groupBy(deliveries, ({ record }) => record);
  const statusOf = createStatus(read, delivered);
  const items: WorkItem[] = [
    ...drafts.map((draft) => ({
      form: "draft" as const,
      id: draft.id,
      status: "draft" as const,
      reason: null,
      changed: draft.changed,
      draft,
    })),
    ...read
      .filter(({ record }) => record.type !== "retract" && record.type !== "author")
      .map(({ row, record }) => ({
        form: "record" as const,
        id: row.id,
        changed: row.changed,
        row,
        record,
        deliveries: delivered.get(row.id) ?? [],
        ...statusOf(row.id),
      })),
  ];
  return sortWork(items);
}

/** By last change, newest first. */
export function sortWork(items: readonly WorkItem[]): WorkItem[] {
  return items.toSorted((a, b) => compare(b.changed, a.changed) || compare(a.id, b.id));
}

function createStatus(
  read: readonly ReadOwnRecord[],
  delivered: ReadonlyMap<string, readonly Delivery[]>,
) {
  const authors = new Map(read.map(({ row, record }) => [row.id, record.author]));
  const retracted = new Set<string>();
  const superseded = new Set<string>();
  for (const { record } of read) {
    const { of, supersedes } = targetsOf(record);
    // Only the same key may take back or revise; another key's word about it is a review at most.
    if (of !== undefined && authors.get(of) === record.author) retracted.add(of);
    if (supersedes !== undefined && authors.get(supersedes) === record.author)
      superseded.add(supersedes);
  }
  return (id: string): Pick<WorkItem, "status" | "reason"> => {
    if (retracted.has(id)) return { status: "retracted", reason: null };
    if (superseded.has(id)) return { status: "superseded", reason: null };
    return furthest(delivered.get(id) ?? []);
  };
}

function targetsOf(record: LogRecord): { of?: string; supersedes?: string | undefined } {
  if (record.type === "retract") return { of: record.of };
  return "supersedes" in record ? { supersedes: record.supersedes } : {};
}

const PROGRESS = [
  "withdrawn",
  "erased",
  "rejected",
  "refused",
  "queued",
  "sent",
  "in-review",
  "accepted",
  "published",
] as const;

/** Of several feeds the one where the record has come furthest speaks. */
function furthest(deliveries: readonly Delivery[]): Pick<WorkItem, "status" | "reason"> {
  const best = deliveries.toSorted(
    (a, b) => PROGRESS.indexOf(b.state) - PROGRESS.indexOf(a.state),
  )[0];
  if (!best) return { status: "signed", reason: null };
  // It was taken back by the same key on another device.
  const status = best.state === "withdrawn" ? "retracted" : best.state;
  return { status, reason: best.reason };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
