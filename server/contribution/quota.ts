import type { Kysely } from "kysely";
import type { LogRecord } from "../../lib/core/record/record.ts";
import type { Tables } from "../database/tables.ts";

/** The day by which contributions are counted, in UTC. */
export function quotaDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** Retractions are counted apart: whoever used up the day can still take back what they sent. */
export function quotaSubject({ author, type }: LogRecord): string {
  return type === "retract" ? `${author}/retract` : author;
}

/** Seconds until the next day begins, in UTC. */
export function secondsToNextDay(now: number): number {
  return Math.ceil((Date.parse(quotaDay(now)) + 86_400_000 - now) / 1000);
}

/** Forgets days that no longer count. */
export async function clearQuotas(db: Kysely<Tables>, now: number): Promise<void> {
  await db.deleteFrom("quota").where("day", "<", quotaDay(now)).execute();
}
