import type { Kysely } from "kysely";
import { clearQuotas } from "./contribution/quota.ts";
import type { Tables } from "./database/tables.ts";
import { errorFields, type Log } from "./log.ts";
import { clearNonces } from "./moderation/authenticate.ts";
import { clearInvitations } from "./moderation/invitations.ts";
import { repeat, type Repetition } from "./repeat.ts";

const SECONDS = 600;

/** Forgets what no longer counts. */
export function keepHouse(db: Kysely<Tables>, now: () => number, log: Log): Repetition {
  return repeat(async () => {
    try {
      await clearQuotas(db, now());
      await clearNonces(db, now());
      await clearInvitations(db, now());
    } catch (error) {
      log("error", "housekeeping-failed", errorFields(error));
    }
  }, SECONDS);
}
