import { readOwnRecord, type Delivery, type OwnRecord } from "../own-work/own-record.ts";
import type { StoredWork } from "../own-work/work-item.ts";
import { toMoment } from "../record/plain-text.ts";
import type { LogRecord } from "../record/record.ts";
import type { RetractRecord } from "../record/retract-record.ts";
import { isUnsettled, troubleOf } from "./after-answer.ts";

/** Something to ask an index service about one record: to take it, or how far it has come. */
export interface Errand {
  kind: "send" | "ask";
  row: OwnRecord;
  delivery: Delivery;
  /** Milliseconds since 1970; 0 is at once. */
  due: number;
}

/** What is to be done for one index. */
export interface OutboxPlan {
  /** Never arrived, and its author has taken it back meanwhile: it stays on the device. */
  drop: Delivery[];
  /** Retractions follow the records that they take back. */
  add: Delivery[];
  /** In the order of signing: what a record speaks of was signed before it. */
  errands: Errand[];
}

type Work = Pick<StoredWork, "records" | "deliveries">;

/** `byHand`: the user wants to know how things stand, also of what is published. */
export function planOutbox(
  work: Work,
  feed: string,
  { now, byHand }: { now: number; byHand: boolean },
): OutboxPlan {
  const rows = new Map(work.records.map((row) => [row.id, row]));
  const stored = work.deliveries.filter((delivery) => delivery.feed === feed);
  const { drop, add, held, doubtful } = followRetractions(rows, stored);
  const added = add.map((record): Delivery => ({
    record,
    feed,
    state: "queued",
    reason: null,
    changed: toMoment(now),
  }));
  const kindOf = (delivery: Delivery): Errand["kind"] | undefined => {
    if (drop.has(delivery) || held.has(delivery)) return undefined;
    if (delivery.state === "queued") return doubtful.has(delivery) ? "ask" : "send";
    return isUnsettled(delivery) || (byHand && delivery.state === "published") ? "ask" : undefined;
  };
  const wait = waitOf(stored);
  const errands = [...stored, ...added].flatMap((delivery): Errand[] => {
    const [row, kind] = [rows.get(delivery.record), kindOf(delivery)];
    if (!row || !kind) return [];
    const due = byHand ? 0 : Math.max(delivery.attempt?.due ?? 0, wait[kind]);
    return [{ kind, row, delivery, due }];
  });
  return { drop: [...drop], add: added, errands: errands.toSorted(bySigning) };
}

/** A service that cannot be reached is left alone with everything; one without room, with what is new. */
function waitOf(stored: readonly Delivery[]): Record<Errand["kind"], number> {
  const wait = { send: 0, ask: 0 };
  for (const { state, attempt } of stored) {
    if (!attempt?.fault || state === "refused") continue;
    const trouble = troubleOf(attempt.fault);
    if (trouble !== "none") wait.send = Math.max(wait.send, attempt.due);
    if (trouble === "out-of-reach") wait.ask = Math.max(wait.ask, attempt.due);
  }
  return wait;
}

interface Followed {
  drop: Set<Delivery>;
  /** Ids of retractions to send. */
  add: string[];
  /** Not to be sent: the retraction is on its way in its place. */
  held: Set<Delivery>;
  /** Perhaps it had arrived before it was taken back. */
  doubtful: Set<Delivery>;
}

function followRetractions(
  rows: ReadonlyMap<string, OwnRecord>,
  stored: readonly Delivery[],
): Followed {
  const found: Followed = { drop: new Set(), add: [], held: new Set(), doubtful: new Set() };
  const byRecord = new Map(stored.map((delivery) => [delivery.record, delivery]));
  for (const row of rows.values()) {
    const retract = readOwnRecord(row)?.record;
    if (retract?.type !== "retract" || authorOf(rows.get(retract.of)) !== retract.author) continue;
    const target = byRecord.get(retract.of);
    if (target) follow(found, { target, retract, id: row.id, sent: byRecord.get(row.id) });
  }
  return found;
}

interface Retraction {
  id: string;
  retract: RetractRecord;
  target: Delivery;
  /** How far the retraction itself has come. */
  sent: Delivery | undefined;
}

function follow(found: Followed, { id, retract, target, sent }: Retraction): void {
  if (target.state === "queued" && target.attempt === undefined) {
    found.drop.add(target);
    return;
  }
  if (!sent && isWorthSending(retract, target)) found.add.push(id);
  if (target.state !== "queued") return;
  if (sent?.state === "refused") found.drop.add(target);
  else if (!sent || sent.state === "queued") found.held.add(target);
  else found.doubtful.add(target);
}

/** What nobody will see need not be taken back; its text may still have to be erased. */
function isWorthSending({ erase }: RetractRecord, { state }: Delivery): boolean {
  if (state === "refused" || state === "erased") return false;
  return erase === true || (state !== "rejected" && state !== "withdrawn");
}

function authorOf(row: OwnRecord | undefined): LogRecord["author"] | undefined {
  return row && readOwnRecord(row)?.record.author;
}

function bySigning(a: Errand, b: Errand): number {
  return a.row.sequence - b.row.sequence;
}
