import type { Kysely } from "kysely";
import type { RecordStatus } from "../../lib/core/contribution/record-status.ts";
import type { ServiceError } from "../../lib/core/contribution/service-error.ts";
import type { LogRecord } from "../../lib/core/record/record.ts";
import type { Tables } from "../database/tables.ts";
import type { Limits } from "../settings.ts";
import { findReferenceFault } from "./find-reference-fault.ts";
import { findStatus } from "./find-status.ts";
import { quotaDay } from "./quota.ts";
import { refuse, type Refused, type Submission } from "./read-submission.ts";
import { findStanding, type Standing } from "./standing.ts";
import { takeIn } from "./take-in.ts";

export interface SubmissionRules {
  limits: Limits;
  policy: "second-pair" | "auto-publish";
}
export type SubmissionResult = { ok: true; isNew: boolean; status: RecordStatus } | Refused;

const DAY_MS = 86_400_000;
const OLDEST = Date.parse("2000-01-01T00:00:00Z");

/** Takes in a record whose signature was checked. Sending the same record again changes nothing. */
export async function submitRecord(
  db: Kysely<Tables>,
  { limits, policy }: SubmissionRules,
  { signed, record, network, now }: Submission & { network: string; now: number },
): Promise<SubmissionResult> {
  const { id } = signed;
  const day = quotaDay(now);
  const standing = await findStanding(db, { id, record, day, network });
  if (standing.isKnown) return answerKnown(db, id);
  const fault =
    findStandingFault(record, standing, limits) ?? (await findReferenceFault(db, record, standing));
  if (fault) return refuse(fault);
  const isTrusted = policy === "auto-publish" && maySkipQueue(record, standing, now);
  const entry = { signed, record, network, day, now, standing, isTrusted };
  const taken = await takeIn(db, limits, entry);
  if ("state" in taken)
    return { ok: true, isNew: true, status: { id, ...taken, position: null, reason: null } };
  return taken.refused === "known" ? answerKnown(db, id) : refuse(taken.refused);
}

/** Refused in one look, before anything is written or waited for. */
function findStandingFault(
  { type }: LogRecord,
  { role, usedByKey, usedByNetwork }: Standing,
  { memberDay, unknownKeyDay, addressDay }: Limits,
): ServiceError | undefined {
  if (role === "blocked") return "blocked";
  if (role !== undefined) return usedByKey >= memberDay ? "key-quota" : undefined;
  if (usedByKey >= unknownKeyDay) return "key-quota";
  return type !== "retract" && usedByNetwork >= addressDay ? "address-quota" : undefined;
}

/** A date outside [2000, tomorrow] is looked at by somebody (SYNC.md section 3). */
function maySkipQueue(record: LogRecord, { role }: Standing, now: number): boolean {
  if (role === undefined || record.type === "retract") return false;
  const created = Date.parse(record.created);
  return created >= OLDEST && created <= now + DAY_MS;
}

async function answerKnown(db: Kysely<Tables>, id: string): Promise<SubmissionResult> {
  const status = await findStatus(db, id);
  if (!status) throw new Error(`record ${id} is gone`);
  return { ok: true, isNew: false, status };
}
