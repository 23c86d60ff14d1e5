import { setTimeout as sleep } from "node:timers/promises";

/** How long a state may take to come on a slow and busy machine before a test gives up. */
export const PATIENCE_MS = 25_000;

const BETWEEN_LOOKS_MS = 50;

/**
 * Reads again and again until what is read is as wanted, and resolves with it. Rejects with `what` and
 * the last thing read when that does not happen.
 */
export async function until<T>(
  read: () => Promise<T>,
  isWanted: (read: T) => boolean,
  what: string,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const last = await read();
    if (isWanted(last)) return last;
    if (Date.now() > deadline)
      throw new Error(`never came: ${what}; last: ${JSON.stringify(last)}`);
    await sleep(BETWEEN_LOOKS_MS);
  }
}
