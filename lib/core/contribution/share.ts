import { readOwnRecord, referencesOf, type Delivery } from "../own-work/own-record.ts";
import type { StoredWork } from "../own-work/work-item.ts";
import { toMoment } from "../record/plain-text.ts";
import type { LogRecord } from "../record/record.ts";

/**
 * The deliveries to begin when a record is shared: its own, and those of own records that it rests
 * on and that the index does not have yet: what it revises or reviews, and parties and truces that
 * only this device knows.
 */
export function deliveriesToShare(
  id: string,
  { records, deliveries }: Pick<StoredWork, "records" | "deliveries">,
  { feed, now }: { feed: string; now: number },
): Delivery[] {
  const read = new Map(
    records.flatMap((row) => readOwnRecord(row) ?? []).map((it) => [it.row.id, it.record]),
  );
  const entries = new Map([...read].flatMap(([record, it]) => localEntry(record, it)));
  const there = new Set(
    deliveries
      .filter((it) => it.feed === feed && it.state !== "refused")
      .map(({ record }) => record),
  );
  const wanted = new Set<string>();
  const want = (record: string): void => {
    const found = read.get(record);
    if (!found || wanted.has(record) || there.has(record)) return;
    wanted.add(record);
    for (const named of [
      ...referencesOf(found),
      ...entryIds(found).flatMap((it) => entries.get(it) ?? []),
    ])
      want(named);
  };
  want(id);
  return [...wanted].map((record) => ({
    record,
    feed,
    state: "queued",
    reason: null,
    changed: toMoment(now),
  }));
}

function localEntry(id: string, record: LogRecord): [string, string][] {
  if (record.type === "party") return [[record.party.id, id]];
  return record.type === "truce" ? [[record.truce.id, id]] : [];
}

/** The parties and the truce that a claim names. */
function entryIds(record: LogRecord): string[] {
  if (record.type !== "claim") return [];
  return [record.claimant ?? [], record.accused, record.truce].flat();
}
