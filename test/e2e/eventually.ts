import { setTimeout as sleep } from "node:timers/promises";

/** How long a state may take to come on a slow and busy machine before a test gives up. */
export const PATIENCE_MS = 25_000;

const BETWEEN_LOOKS_MS = 50;

/** Waits out a while in which nothing may happen. Where something shall happen, wait for that instead. */
export const whileNothingHappens = (milliseconds: number): Promise<void> => sleep(milliseconds);

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

/** Like `until`, and what is read must have come to rest: two looks in a row see the same. */
export async function untilAtRest<T>(
  read: () => Promise<T>,
  isWanted: (read: T) => boolean,
  what: string,
): Promise<T> {
  let before: string | undefined;
  return until(
    read,
    (last) => {
      const now = JSON.stringify(last);
      const isAtRest = now === before;
      before = now;
      return isAtRest && isWanted(last);
    },
    what,
  );
}
