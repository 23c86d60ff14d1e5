import type { Kysely } from "kysely";
import type { LogRecord } from "../../lib/core/record/record.ts";
import { isIndexEntryId } from "../../lib/core/record/reviewed-id.ts";
import type { Role, Tables } from "../database/tables.ts";
import { quotaSubject } from "./quota.ts";

/** What the database knows of a record that has just come, in one look. */
export interface Standing {
  isKnown: boolean;
  /** Undefined for a key that nobody has admitted. */
  role: Role | undefined;
  usedByKey: number;
  usedByNetwork: number;
  /** The record that this one speaks of, and its author (null when erased). */
  about: { isKnown: boolean; author: string | null };
}

export interface Sender {
  id: string;
  record: LogRecord;
  day: string;
  /** Stands for the part of the network that it came from. */
  network: string;
}

export async function findStanding(
  db: Kysely<Tables>,
  { id, record, day, network }: Sender,
): Promise<Standing> {
  const about = aboutOf(record);
  const row = await db
    .selectNoFrom((eb) => [
      eb.selectFrom("record").select("id").where("id", "=", id).as("known"),
      eb.selectFrom("author_key").select("role").where("key", "=", record.author).as("role"),
      eb.selectFrom("record").select("id").where("id", "=", about).as("aboutId"),
      eb.selectFrom("record").select("author").where("id", "=", about).as("aboutAuthor"),
      used(quotaSubject(record)).as("usedByKey"),
      used(network).as("usedByNetwork"),
    ])
    .executeTakeFirstOrThrow();
  return {
    isKnown: row.known !== null,
    role: row.role ?? undefined,
    usedByKey: row.usedByKey ?? 0,
    usedByNetwork: row.usedByNetwork ?? 0,
    about: { isKnown: row.aboutId !== null, author: row.aboutAuthor },
  };

  function used(subject: string) {
    return db
      .selectFrom("quota")
      .select("used")
      .where("day", "=", day)
      .where("subject", "=", subject);
  }
}

/** The record that a record speaks of; an entry of the packaged index is none. */
export function aboutOf(record: LogRecord): string | null {
  if (record.type === "review") return isIndexEntryId(record.of) ? null : record.of;
  if (record.type === "retract") return record.of;
  return "supersedes" in record ? (record.supersedes ?? null) : null;
}
