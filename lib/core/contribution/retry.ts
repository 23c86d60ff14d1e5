const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = 6 * HOUR;
const LONGEST_RETRY_AFTER = 24 * HOUR;

/**
 * When to ask again after the nth failure in a row: half a minute, doubling up to six hours, give or
 * take half; no sooner than the service asked for, which is heeded up to a day.
 */
export function dueAfterFault(
  now: number,
  failures: number,
  { random, retryAfter = 0 }: { random: number; retryAfter?: number | undefined },
): number {
  const doubled = FIRST_WAIT * 2 ** Math.min(Math.max(failures, 1) - 1, 20);
  const wait = Math.min(doubled, LONGEST_WAIT) * (0.5 + random);
  return now + Math.max(wait, Math.min(retryAfter, LONGEST_RETRY_AFTER));
}

/**
 * When to ask how far a record has come: soon after it moved, and less often the longer nothing
 * happens (`since` is when it last moved): after a minute at the soonest, after six hours at the latest.
 */
export function dueForNews(now: number, since: number, random: number): number {
  const quarter = Math.max(now - since, 0) / 4;
  return now + Math.min(Math.max(quarter, MINUTE), LONGEST_WAIT) * (0.75 + random / 2);
}

/** A time further away than any wait means that the clock was set back meanwhile. */
export function isDueNow(due: number, now: number): boolean {
  return due <= now || due > now + 2 * LONGEST_RETRY_AFTER;
}
