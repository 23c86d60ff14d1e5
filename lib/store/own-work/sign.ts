import type { Draft } from "../../core/own-work/draft.ts";
import type { OwnRecord } from "../../core/own-work/own-record.ts";
import { recordOfDraft } from "../../core/own-work/record-of-draft.ts";
import { toMoment } from "../../core/record/plain-text.ts";
import type { Primitives } from "../../core/record/primitives.ts";
import { RECORD_VERSION } from "../../core/record/record-head.ts";
import type { LogRecord } from "../../core/record/record.ts";
import { signRecord } from "../../core/record/signed-record.ts";
import type { AuthorKey } from "./author-keys.ts";
import type { OwnWorkDatabase } from "./database.ts";
import { saveRecord } from "./save.ts";
import type { WriteResult } from "./write.ts";

/** Who signs, with what, and when (milliseconds). */
export interface Signing {
  key: AuthorKey;
  primitives: Primitives;
  now: number;
}

/** Signs a draft that has no faults; the record takes its place. */
export async function signDraft(
  database: OwnWorkDatabase,
  draft: Draft,
  signing: Signing,
): Promise<WriteResult> {
  const { key, now } = signing;
  const record = recordOfDraft(draft, { author: key.publicKey, created: toMoment(now) });
  const place = draft.type === "claim" ? draft : { anchor: null, corrects: null };
  return keep(database, record, signing, {
    anchor: place.anchor,
    corrects: place.corrects,
    draft: draft.id,
  });
}

/** What is taken back. */
export interface Retraction {
  of: string;
  truce: string | null;
  reason: string | null;
  /** Its text is to be erased, too. */
  erase: boolean;
}

/** Signs that a record is taken back. */
export async function signRetraction(
  database: OwnWorkDatabase,
  { of, truce, reason, erase }: Retraction,
  signing: Signing,
): Promise<WriteResult> {
  const { key, now } = signing;
  const head = { v: RECORD_VERSION, author: key.publicKey, created: toMoment(now) } as const;
  const record = {
    ...head,
    type: "retract" as const,
    of,
    truce,
    reason,
    ...(erase ? { erase } : {}),
  };
  return keep(database, record, signing, { anchor: null, corrects: null, draft: null });
}

async function keep(
  database: OwnWorkDatabase,
  record: LogRecord,
  { key, primitives, now }: Signing,
  place: Pick<OwnRecord, "anchor" | "corrects" | "draft">,
): Promise<WriteResult> {
  const signed = await signRecord(record, key.sign, primitives);
  return saveRecord(database, { ...signed, ...place, changed: toMoment(now), sequence: now });
}
