import type { HeldRecord, Moderators } from "./held-record.ts";

/** Which key goes on as which, by the `author` records that feeds accepted. */
export type Successors = ReadonlyMap<string, string>;

export interface LiveRules {
  moderators: Moderators;
  successors: Successors;
}

/**
 * The records that still stand (SYNC.md section 3). `supersedes` and `retract` count from the same
 * author or an accepted successor, in every feed; a moderator's `retract` counts in its own feed.
 */
export function liveRecords(held: readonly HeldRecord[], rules: LiveRules): HeldRecord[] {
  const removers = Map.groupBy(held.filter(isRemover), (by) => removedId(by) ?? "");
  const isGone = (target: HeldRecord): boolean =>
    removers.get(target.id)?.some((by) => mayRemove(by, target, rules)) ?? false;
  return held.filter((entry) => entry.record.type !== "retract" && !isGone(entry));
}

/** Does it replace or take back another record, so that its signature must be looked at first? */
export function isRemover(entry: HeldRecord): boolean {
  return removedId(entry) !== undefined;
}

/** The record that this one replaces or takes back. */
function removedId({ record }: HeldRecord): string | undefined {
  if (record.type === "retract") return record.of;
  return "supersedes" in record ? record.supersedes : undefined;
}

function mayRemove(
  by: HeldRecord,
  target: HeldRecord,
  { moderators, successors }: LiveRules,
): boolean {
  // One feed must not reach into another with a signature that nobody looked at.
  if (by.feed !== target.feed && by.checked !== "good") return false;
  if (isSameAuthor(target.record.author, by.record.author, successors)) return true;
  const isModerator = moderators.get(by.feed)?.has(by.record.author) ?? false;
  return by.record.type === "retract" && by.feed === target.feed && isModerator;
}

/** Is `later` the key `earlier`, or one that took over from it? */
export function isSameAuthor(earlier: string, later: string, successors: Successors): boolean {
  const seen = new Set<string>();
  for (let key: string | undefined = earlier; key !== undefined && !seen.has(key);) {
    if (key === later) return true;
    seen.add(key);
    key = successors.get(key);
  }
  return false;
}
