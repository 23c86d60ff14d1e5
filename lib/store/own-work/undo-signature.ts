import type { Draft } from "../../core/own-work/draft.ts";
import { readOwnRecord, type OwnRecord } from "../../core/own-work/own-record.ts";
import { aboutKey } from "../../core/own-work/work-keys.ts";
import type { OwnWorkDatabase } from "./database.ts";
import { readRows, rowOfDraft } from "./rows.ts";
import { deliveriesOf, touchedBy } from "./save.ts";
import { attempt, type WriteResult } from "./write.ts";

const STORES = ["drafts", "records", "deliveries"] as const;
const STRICT = { durability: "strict" } as const;

/**
 * Takes a record apart again into the draft that it was, as long as it has not left this device and
 * no other record speaks of it; then it is retracted instead.
 */
export function undoSignature(
  database: OwnWorkDatabase,
  record: OwnRecord,
  draft: Draft,
): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = database.transaction(STORES, "readwrite", STRICT);
    const records = transaction.objectStore("records");
    const [sent, about] = await Promise.all([
      transaction.objectStore("deliveries").count(deliveriesOf(record.id)),
      records.index("keys").count(aboutKey(record.id)),
    ]);
    if (sent + about === 0) {
      await records.delete(record.id);
      await transaction.objectStore("drafts").put(rowOfDraft(draft));
    }
    await transaction.done;
    if (sent + about > 0) throw new Error("the record has been shared or is spoken of");
  }, [...touchedBy(record), draft.id]);
}

/** Undoes that a record was taken back, as long as nobody has been told. */
export function undoRetraction(database: OwnWorkDatabase, of: string): Promise<WriteResult> {
  return attempt(async () => {
    const transaction = database.transaction(STORES, "readwrite", STRICT);
    const records = transaction.objectStore("records");
    const about = await records.index("keys").getAll(aboutKey(of));
    const retractions = readRows([], about, []).records.filter(isRetraction);
    const sent = await Promise.all(
      retractions.map(({ id }) => transaction.objectStore("deliveries").count(deliveriesOf(id))),
    );
    const isSecret = sent.every((count) => count === 0);
    if (isSecret) await Promise.all(retractions.map(({ id }) => records.delete(id)));
    await transaction.done;
    if (!isSecret) throw new Error("the retraction has been shared");
  }, [of]);
}

function isRetraction(row: OwnRecord): boolean {
  return readOwnRecord(row)?.record.type === "retract";
}
