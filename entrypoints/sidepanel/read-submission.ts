import type { SubmissionFacts } from "../../components/review/submission-facts.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { nearestClaims } from "../../lib/core/contribution/nearest-claims.ts";
import type { QueueItem } from "../../lib/core/contribution/queue-page.ts";
import { createPartyTable } from "../../lib/core/party.ts";
import { claimOfRecord } from "../../lib/core/record/claim-of-record.ts";
import { fingerprint } from "../../lib/core/record/fingerprint.ts";
import type { Primitives } from "../../lib/core/record/primitives.ts";
import { readRecord, type LogRecord } from "../../lib/core/record/record.ts";
import { isSignedBy, recordId } from "../../lib/core/record/signed-record.ts";
import type { IndexBase } from "../../lib/store/index-database.ts";

export interface SubmissionReader {
  primitives: Primitives;
  /** The reader's own keys. */
  authors: ReadonlySet<string>;
  base: IndexBase;
  /** The entries of a truce that this device knows. */
  claimsOf: (truce: string) => Promise<readonly Claim[]>;
}

/** What helps to decide about a record; the service is not believed about its author or its text. */
export async function readSubmission(
  item: QueueItem,
  reader: SubmissionReader,
): Promise<SubmissionFacts> {
  const record = await readSigned(item, reader.primitives);
  const same = item.near.flatMap(({ id, body, state }) => {
    const near = readRecord(body);
    return near.ok && near.record.type === "claim"
      ? [{ claim: claimOfRecord(id, near.record), state }]
      : [];
  });
  const known = new Set(same.map(({ claim }) => claim.id));
  const nearest = record ? await findNearest(item.id, record, reader) : [];
  return {
    item,
    record,
    fingerprint: await fingerprint(item.author, reader.primitives),
    isOwn: reader.authors.has(item.author),
    same,
    nearest: nearest.filter(({ id }) => !known.has(id)),
  };
}

async function readSigned(
  { id, author, sig, body }: QueueItem,
  primitives: Primitives,
): Promise<LogRecord | undefined> {
  const read = readRecord(body);
  if (!read.ok || read.record.author !== author) return undefined;
  if ((await recordId(body, primitives)) !== id) return undefined;
  const isGood = await isSignedBy(author, { kind: "record", sig, body }, primitives);
  return isGood ? read.record : undefined;
}

async function findNearest(
  id: string,
  record: LogRecord,
  { base, claimsOf }: SubmissionReader,
): Promise<Claim[]> {
  if (record.type === "review" || record.type === "retract") {
    const claims = record.truce === null ? [] : await claimsOf(record.truce);
    return claims.filter((claim) => claim.id === record.of);
  }
  if (record.type !== "claim") return [];
  const truce = base.truces.find((known) => known.id === record.truce);
  if (!truce) return [];
  const claims = await claimsOf(record.truce);
  const parties = createPartyTable(base.parties);
  return nearestClaims(claimOfRecord(id, record), { truce, parties, claims });
}
