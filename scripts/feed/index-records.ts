import { assertionOf, type Claim } from "../../lib/core/claim.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import type { ClaimRecord } from "../../lib/core/record/claim-record.ts";
import type {
  OutletRecord,
  PartyRecord,
  TruceRecord,
} from "../../lib/core/record/reference-records.ts";
import type { RetractRecord } from "../../lib/core/record/retract-record.ts";
import { writeRecord } from "../../lib/core/record/record.ts";
import type { LogState } from "./log-state.ts";

/** Who signs the records of an index folder, and the moment that they carry. */
export interface IndexSigner {
  author: string;
  created: string;
}
type EntryRecord = ClaimRecord | PartyRecord | TruceRecord | OutletRecord;

/**
 * The records that bring a log to the state of an index folder: new entries, revisions of those
 * that changed, retractions of those that are gone. None when nothing changed.
 */
export function indexRecords(
  index: ClaimsIndex,
  log: LogState,
  signer: IndexSigner,
): (EntryRecord | RetractRecord)[] {
  const live = liveRecords(log, signer.author);
  const takeSame = taker(live, contentOf);
  const changed = recordsOf(index, signer).filter((record) => takeSame(record) === undefined);
  const takeOlder = taker(live, subjectOf);
  const fresh = changed.map((record) => {
    const supersedes = takeOlder(record);
    return supersedes === undefined ? record : { ...record, supersedes };
  });
  return [...fresh, ...[...live].map(([of, record]) => retraction(of, record, signer))];
}

function recordsOf(index: ClaimsIndex, signer: IndexSigner): EntryRecord[] {
  const head = { v: 1, ...signer } as const;
  return [
    ...index.parties.map((party) => ({ ...head, type: "party" as const, party })),
    ...index.truces.map((truce) => ({ ...head, type: "truce" as const, truce })),
    ...index.outlets.map((outlet) => ({ ...head, type: "outlet" as const, outlet })),
    ...index.claims.map((claim) => claimRecord(claim, signer)),
  ];
}

function claimRecord(claim: Claim, { author, created }: IndexSigner): ClaimRecord {
  const { truce, part, reports, note } = claim;
  return {
    v: 1,
    type: "claim",
    author,
    created,
    truce,
    ...assertionOf(claim),
    part,
    reports,
    note,
  };
}

/** What the author says in the log at present: neither replaced nor taken back. */
function liveRecords(log: LogState, author: string): Map<string, EntryRecord> {
  const live = new Map<string, EntryRecord>();
  for (const [id, record] of log) {
    if (record?.author !== author || record.type === "author" || record.type === "review") continue;
    if (record.type === "retract") {
      live.delete(record.of);
      continue;
    }
    if (record.supersedes) live.delete(record.supersedes);
    live.set(id, record);
  }
  return live;
}

/** Takes from `live`, once each, the record that has the same key as another; returns its id. */
function taker(
  live: Map<string, EntryRecord>,
  keyOf: (record: EntryRecord) => string,
): (record: EntryRecord) => string | undefined {
  const ids = new Map<string, string[]>();
  for (const [id, record] of live) {
    const key = keyOf(record);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return (record) => {
    const id = ids.get(keyOf(record))?.shift();
    if (id !== undefined) live.delete(id);
    return id;
  };
}

/** All that an entry says, whoever says it and when, with its fields in one order. */
function contentOf(record: EntryRecord): string {
  const created = "2000-01-01T00:00:00Z";
  return writeRecord({ ...record, created, supersedes: undefined });
}

/** What an entry is about: a change of anything else is a revision of it. */
function subjectOf(record: EntryRecord): string {
  switch (record.type) {
    case "party":
      return `party ${record.party.id}`;
    case "truce":
      return `truce ${record.truce.id}`;
    case "outlet":
      return `outlet ${record.outlet.domain}`;
    case "claim": {
      const { truce, kind, metric, value, valueMax, per, qualifier } = record;
      const { claimant, accused, period, place, part } = record;
      const figure = [kind, metric, value, valueMax, per, qualifier];
      return JSON.stringify([truce, ...figure, claimant, accused, period, place, part]);
    }
    default:
      return "";
  }
}

function retraction(
  of: string,
  record: EntryRecord,
  { author, created }: IndexSigner,
): RetractRecord {
  const truce = record.type === "claim" ? record.truce : null;
  return { v: 1, type: "retract", author, created, of, truce, reason: null };
}
