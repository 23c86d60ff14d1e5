import { setTimeout as sleep } from "node:timers/promises";
import { exclusively, PUBLISHER_LOCK } from "../database/exclusively.ts";
import { LockedError } from "../lock-file.ts";
import type { AdminContext } from "./admin-context.ts";
import { UserError } from "./user-error.ts";

const PATIENCE_MS = 60_000;

/** Waits until no publisher is at work, and keeps others from beginning. Throws UserError. */
export async function asPublisher<T>(
  { database }: AdminContext,
  work: () => Promise<T>,
): Promise<T> {
  const begun = Date.now();
  for (;;) {
    const done = await exclusively(database, PUBLISHER_LOCK, work).catch((error: unknown) => {
      if (error instanceof LockedError) return { ok: false } as const;
      throw error;
    });
    if (done.ok) return done.value;
    if (Date.now() - begun > PATIENCE_MS)
      throw new UserError("a publisher is at work all the time");
    await sleep(200);
  }
}
