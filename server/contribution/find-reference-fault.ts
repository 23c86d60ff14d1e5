import type { Kysely } from "kysely";
import type { ServiceError } from "../../lib/core/contribution/service-error.ts";
import { readRecord, type LogRecord } from "../../lib/core/record/record.ts";
import type { Tables } from "../database/tables.ts";
import { aboutOf, type Standing } from "./standing.ts";

/**
 * What speaks against the record that another one names. Only its author may revise a record, or
 * take it back; the latter a moderator may, too. Anyone may give a second opinion.
 */
export async function findReferenceFault(
  db: Kysely<Tables>,
  record: LogRecord,
  { about, role }: Pick<Standing, "about" | "role">,
): Promise<ServiceError | undefined> {
  if (aboutOf(record) === null) return undefined;
  if (!about.isKnown) return "unknown-reference";
  if (record.type === "review" || about.author === record.author) return undefined;
  if (record.type === "retract" && role === "moderator") return undefined;
  if (about.author !== null && (await isSuccessor(db, about.author, record.author)))
    return undefined;
  return "not-yours";
}

/** Did the older key name the newer one as its successor, in a record that was accepted? */
async function isSuccessor(db: Kysely<Tables>, older: string, newer: string): Promise<boolean> {
  const rows = await db
    .selectFrom("record")
    .innerJoin("acceptance", "acceptance.record_id", "record.id")
    .select("record.body")
    .where("author", "=", older)
    .where("type", "=", "author")
    .execute();
  return rows.some(({ body }) => {
    const read = body === null ? undefined : readRecord(body);
    return read?.ok && read.record.type === "author" && read.record.next === newer;
  });
}
