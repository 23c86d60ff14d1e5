import { setTimeout as sleep } from "node:timers/promises";
import { LockedError } from "../lock-file.ts";
import { publishLog } from "../publish/publish-log.ts";
import type { AdminContext } from "./admin-context.ts";
import { UserError } from "./user-error.ts";

const TRIES = 300;

/** Publishes what was accepted, and says how it went. */
export async function publishNow({ database, place, now }: AdminContext): Promise<string> {
  for (let tries = 0; tries < TRIES; tries++) {
    const result = await publishLog(database, place, now()).catch((error: unknown) => {
      if (error instanceof LockedError) return { kind: "busy" } as const;
      throw error;
    });
    if (result.kind === "published") {
      const { version, head } = result.manifest;
      return `Published version ${version}: ${head} records.`;
    }
    if (result.kind === "nothing-new") return "Nothing new to publish.";
    await sleep(200);
  }
  throw new UserError("another publisher is at work all the time");
}
