import { sql, type Transaction } from "kysely";
import type { ServiceError } from "../../lib/core/contribution/service-error.ts";
import type { RetractRecord } from "../../lib/core/record/retract-record.ts";
import type { Tables } from "../database/tables.ts";
import type { Limits } from "../settings.ts";
import { acceptRecord, eraseText } from "./accept-record.ts";
import { quotaSubject, useQuota } from "./quota.ts";
import type { Submission } from "./read-submission.ts";
import { recordRow } from "./record-row.ts";
import { aboutOf, type Standing } from "./standing.ts";

/** Makes the strangers' places in the queue be counted one after the other. */
const QUEUE_LOCK = 7_283_002;

export interface Entry extends Submission {
  network: string;
  day: string;
  now: number;
  standing: Standing;
  /** May it go into the log without a second pair of eyes? */
  isTrusted: boolean;
}

/** Thrown to undo everything that was written for an entry. */
export class TakenBack extends Error {
  readonly reason: ServiceError | "known";
  constructor(reason: ServiceError | "known") {
    super(reason);
    this.reason = reason;
  }
}

/** Writes a record down, and puts it where it belongs: into the queue or among the accepted. Throws TakenBack. */
export async function takeIn(tx: Transaction<Tables>, limits: Limits, entry: Entry): Promise<void> {
  const { signed, record, standing, isTrusted, now } = entry;
  await spendQuotas(tx, limits, entry);
  const isStranger = standing.role === undefined;
  if (isStranger && record.type !== "retract") await expectPlace(tx, limits.queueCap);
  const inserted = await tx
    .insertInto("record")
    .values({ ...recordRow(signed, record), received: new Date(now) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) throw new TakenBack("known");
  if (record.type === "retract" && isByAuthor(entry)) return takeBack(tx, signed.id, record);
  if (record.type === "retract") await expectAccepted(tx, record.of);
  // Nobody need look any more at what its author has revised.
  else if (record.type !== "review") await leaveQueue(tx, aboutOf(record));
  if (isTrusted) return acceptRecord(tx, signed.id, record, "policy");
  const place = { record_id: signed.id, stranger: isStranger };
  await tx.insertInto("queue").values(place).execute();
}

/** Only the author, the author's next key and moderators get this far with a retraction. */
function isByAuthor({ record, standing }: Entry): boolean {
  return standing.about.author === record.author || standing.role !== "moderator";
}

/** An author takes a record back: that needs nobody's consent. If it was never published, neither is this. */
async function takeBack(tx: Transaction<Tables>, id: string, record: RetractRecord): Promise<void> {
  const wasQueued = await leaveQueue(tx, record.of);
  const isPublic = !wasQueued && (await isAccepted(tx, record.of));
  if (isPublic && (record.erase || !(await isRetracted(tx, record.of))))
    await acceptRecord(tx, id, record, "author");
  else if (record.erase) await eraseText(tx, record.of);
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

/** Will the record be in the log, or is it there already? */
export async function isAccepted(tx: Transaction<Tables>, id: string): Promise<boolean> {
  const found = tx.selectFrom("acceptance").select("nth").where("record_id", "=", id);
  return (await found.executeTakeFirst()) !== undefined;
}

async function expectAccepted(tx: Transaction<Tables>, id: string): Promise<void> {
  if (!(await isAccepted(tx, id))) throw new TakenBack("reference-not-published");
}

async function spendQuotas(
  tx: Transaction<Tables>,
  { memberDay, unknownKeyDay, addressDay }: Limits,
  { record, standing, day, network }: Entry,
): Promise<void> {
  const isStranger = standing.role === undefined;
  if (!(await useQuota(tx, day, quotaSubject(record), isStranger ? unknownKeyDay : memberDay)))
    throw new TakenBack("key-quota");
  if (isStranger && record.type !== "retract" && !(await useQuota(tx, day, network, addressDay)))
    throw new TakenBack("address-quota");
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
