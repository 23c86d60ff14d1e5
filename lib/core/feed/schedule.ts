const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How often feeds are looked at (SYNC.md section 5). */
export const SYNC_EVERY_MS = 6 * HOUR;
const FIRST_RETRY_MS = 15 * MINUTE;
const LONGEST_WAIT_MS = 24 * HOUR;

/** When to try again after a success: 6 hours, give or take a quarter, so that clients never march in step. */
export function dueAfterSuccess(now: number, random: number): number {
  return now + SYNC_EVERY_MS * (0.75 + random / 2);
}

/**
 * When to try again after the nth failure in a row: 15 minutes, doubling up to a day, give or take
 * half, so that those who met one outage do not all come back at its end; no sooner than the host asked for, which is heeded up to a day.
 */
export function dueAfterFailure(
  now: number,
  failures: number,
  { random, retryAfter = 0 }: { random: number; retryAfter?: number },
): number {
  const doubled = FIRST_RETRY_MS * 2 ** Math.min(Math.max(failures, 1) - 1, 20);
  const wait = Math.min(doubled, LONGEST_WAIT_MS) * (0.5 + random);
  return now + Math.min(Math.max(wait, retryAfter), LONGEST_WAIT_MS);
}

/** A full disk is no passing trouble. */
export function dueAfterFullDisk(now: number): number {
  return now + LONGEST_WAIT_MS;
}

/**
 * Is a feed due? A time further away than any wait means that the clock was set back meanwhile:
 * then it is due too, or it would never be again.
 */
export function isDue(nextDue: number, now: number): boolean {
  return nextDue <= now || nextDue > now + 2 * LONGEST_WAIT_MS;
}
