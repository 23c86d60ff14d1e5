import type { Kysely, Transaction } from "kysely";
import { readDecision, type Decision } from "../../lib/core/contribution/decision.ts";
import type { RecordStatus } from "../../lib/core/contribution/record-status.ts";
import type { ServiceError } from "../../lib/core/contribution/service-error.ts";
import { isTextSignedBy, type SignedText } from "../../lib/core/contribution/signed-text.ts";
import type { Primitives } from "../../lib/core/record/primitives.ts";
import { readRecord } from "../../lib/core/record/record.ts";
import { recordId } from "../../lib/core/record/signed-record.ts";
import { acceptRecord, isAccepted } from "../contribution/accept-record.ts";
import { findStatus } from "../contribution/find-status.ts";
import { refuse, type Refused } from "../contribution/read-submission.ts";
import { aboutOf } from "../contribution/standing.ts";
import type { Tables } from "../database/tables.ts";
import { isModerator } from "./is-moderator.ts";

export type DecisionResult = { ok: true; isNew: boolean; status: RecordStatus } | Refused;

/** Takes a moderator's signed decision. Whoever wrote a record never decides about it. */
export async function decide(
  db: Kysely<Tables>,
  feed: string,
  signed: SignedText,
  primitives: Primitives,
): Promise<DecisionResult> {
  const decision = readDecision(signed.body);
  if (!decision) return refuse("wrong-shape");
  if (decision.feed !== feed) return refuse("wrong-feed");
  if (!(await isTextSignedBy("decision", decision.author, signed, primitives)))
    return refuse("bad-signature");
  if (!(await isModerator(db, decision.author))) return refuse("not-a-moderator");
  const id = await recordId(signed.body, primitives);
  const isNew = !(await isKnown(db, id));
  if (isNew) {
    const write = { id, decision, signed };
    const fault = await db.transaction().execute((tx) => carryOut(tx, write));
    if (fault) return refuse(fault);
  }
  const status = await findStatus(db, decision.of);
  return status ? { ok: true, isNew, status } : refuse("not-found");
}

async function isKnown(db: Kysely<Tables>, id: string): Promise<boolean> {
  const found = db.selectFrom("decision").select("id").where("id", "=", id);
  return (await found.executeTakeFirst()) !== undefined;
}

/** The row of the queue is locked first: of two moderators who decide at once, the second finds it decided. */
async function carryOut(
  tx: Transaction<Tables>,
  { id, decision, signed }: { id: string; decision: Decision; signed: SignedText },
): Promise<ServiceError | undefined> {
  const { of, author, ruling, reason } = decision;
  const waiting = await tx
    .selectFrom("queue")
    .select("at")
    .where("record_id", "=", of)
    .forUpdate()
    .executeTakeFirst();
  const stored = await tx
    .selectFrom("record")
    .select(["author", "body"])
    .where("id", "=", of)
    .executeTakeFirst();
  if (!stored) return "not-found";
  if (stored.author === author) return "own-record";
  if (!waiting || stored.body === null) return "already-decided";
  const record = expectRecord(stored.body);
  const isAbout = record.type === "review" || record.type === "retract";
  const about = isAbout ? aboutOf(record) : null;
  if (ruling === "publish" && about !== null && !(await isAccepted(tx, about)))
    return "reference-not-published";
  const row = { id, record_id: of, author, ruling, reason, ...signed };
  await tx.insertInto("decision").values(row).execute();
  if (ruling === "hold") {
    const held = { held_by: author, held_reason: reason };
    await tx.updateTable("queue").set(held).where("record_id", "=", of).execute();
    return undefined;
  }
  await tx.deleteFrom("queue").where("record_id", "=", of).execute();
  if (ruling === "publish") await acceptRecord(tx, of, record, "decision");
  return undefined;
}

function expectRecord(body: string) {
  const read = readRecord(body);
  if (!read.ok) throw new Error("a record of the queue cannot be read");
  return read.record;
}
