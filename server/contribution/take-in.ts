import { sql, type Kysely, type Transaction } from "kysely";
import type { RecordState } from "../../lib/core/contribution/record-status.ts";
import type { ServiceError } from "../../lib/core/contribution/service-error.ts";
import type { RetractRecord } from "../../lib/core/record/retract-record.ts";
import type { Tables } from "../database/tables.ts";
import type { Limits } from "../settings.ts";
import { acceptRecord, eraseText, isAccepted } from "./accept-record.ts";
import type { Entry } from "./entry.ts";
import { aboutOf } from "./standing.ts";
import { writeDown } from "./write-down.ts";

/** Makes the strangers' places in the queue be counted one after the other. */
const QUEUE_LOCK = 7_283_002;

export type Taken = { state: RecordState } | { refused: ServiceError | "known" };

/** Writes a record down, and puts it where it belongs: into the queue or among the accepted. */
export async function takeIn(db: Kysely<Tables>, limits: Limits, entry: Entry): Promise<Taken> {
  const { record, standing, isTrusted } = entry;
  if (standing.role !== undefined && aboutOf(record) === null && !isTrusted) {
    const written = await writeDown(db, limits, entry, true);
    return written === "new" ? { state: "queued" } : { refused: written };
  }
  try {
    return { state: await db.transaction().execute((tx) => takeInCarefully(tx, limits, entry)) };
  } catch (error) {
    if (error instanceof TakenBack) return { refused: error.reason };
    throw error;
  }
}

/** Thrown to undo everything that was written for an entry. */
class TakenBack extends Error {
  readonly reason: ServiceError | "known";
  constructor(reason: ServiceError | "known") {
    super(reason);
    this.reason = reason;
  }
}

async function takeInCarefully(
  tx: Transaction<Tables>,
  limits: Limits,
  entry: Entry,
): Promise<RecordState> {
  const { signed, record, standing, isTrusted } = entry;
  const isOwnRetraction = record.type === "retract" && isByAuthor(entry);
  const isQueued = !isOwnRetraction && !isTrusted;
  if (isQueued && standing.role === undefined) await expectPlace(tx, limits.queueCap);
  const written = await writeDown(tx, limits, entry, isQueued);
  if (written !== "new") throw new TakenBack(written);
  if (isOwnRetraction) return takeBack(tx, signed.id, record);
  if (record.type === "retract") await expectAccepted(tx, record.of);
  // Nobody need look any more at what its author has revised.
  else if (record.type !== "review") await leaveQueue(tx, aboutOf(record));
  if (isTrusted) await acceptRecord(tx, signed.id, record, "policy");
  return isTrusted ? "accepted" : "queued";
}

/** Only the author, the author's next key and moderators get this far with a retraction. */
function isByAuthor({ record, standing }: Entry): boolean {
  return standing.about.author === record.author || standing.role !== "moderator";
}

/** An author takes a record back: that needs nobody's consent. If it was never published, neither is this. */
async function takeBack(
  tx: Transaction<Tables>,
  id: string,
  record: RetractRecord,
): Promise<RecordState> {
  const wasQueued = await leaveQueue(tx, record.of);
  const isPublic = !wasQueued && (await isAccepted(tx, record.of));
  if (isPublic && (record.erase || !(await isRetracted(tx, record.of)))) {
    await acceptRecord(tx, id, record, "author");
    return "accepted";
  }
  if (record.erase) await eraseText(tx, record.of);
  return "withdrawn";
}

async function isRetracted(tx: Transaction<Tables>, id: string): Promise<boolean> {
  const found = tx
    .selectFrom("record")
    .innerJoin("acceptance", "acceptance.record_id", "record.id")
    .select("nth")
    .where("about", "=", id)
    .where("type", "=", "retract");
  return (await found.executeTakeFirst()) !== undefined;
}

async function leaveQueue(tx: Transaction<Tables>, id: string | null): Promise<boolean> {
  if (id === null) return false;
  const left = tx.deleteFrom("queue").where("record_id", "=", id).returning("record_id");
  return (await left.executeTakeFirst()) !== undefined;
}

async function expectAccepted(tx: Transaction<Tables>, id: string): Promise<void> {
  if (!(await isAccepted(tx, id))) throw new TakenBack("reference-not-published");
}

/** Members do not count, so that strangers never crowd them out. */
async function expectPlace(tx: Transaction<Tables>, cap: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(QUEUE_LOCK)})`.execute(tx);
  const { waiting } = await tx
    .selectFrom("queue")
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("waiting"))
    .where("stranger", "=", true)
    .executeTakeFirstOrThrow();
  if (waiting >= cap) throw new TakenBack("queue-full");
}
