import { addDays } from "../../period.ts";
import { planPacks } from "../cover.ts";
import type { PackEntry } from "../manifest.ts";

/** Rows of a base pack: at most 0.8 MB packed (SYNC.md section 4). */
export const BASE_ROWS = 5000;
/** Days that the pack of one publication stays listed, and after which the open block is packed anew. */
export const LISTED_DAYS = 30;
export const ROLL_UP_DAYS = 7;
/** More passing packs than this are not listed: the manifest is fetched often. */
const MAX_PASSING = 500;

export interface PackRange {
  from: number;
  to: number;
  /** Absent for a base pack. */
  made?: string;
}
export interface PublicationPlan {
  keep: PackEntry[];
  write: PackRange[];
}

/**
 * Which packs to list for a log that grew from `before` to `head` rows: a base pack for each full
 * block of 5,000, one pack for what is new, and once a week one for the whole open block, so that
 * newcomers need few files and regular clients few bytes.
 */
export function planPublication(
  listed: readonly PackEntry[],
  before: number,
  head: number,
  today: string,
): PublicationPlan {
  const openFrom = head - (head % BASE_ROWS) + 1;
  const write: PackRange[] = [];
  for (let from = before - (before % BASE_ROWS) + 1; from < openFrom; from += BASE_ROWS)
    write.push({ from, to: from + BASE_ROWS - 1 });
  write.push(...newRowRanges(before, head, today));
  const keep = keepListed(listed, openFrom, today);
  if (needsRollUp([...keep, ...write], openFrom, head, today)) {
    write.push({ from: openFrom, to: head, made: today });
    return { keep: keep.filter(({ from }) => from !== openFrom), write: withoutTwins(write) };
  }
  return { keep, write: withoutTwins(write) };
}

/** The new rows, cut where blocks end; a full block is a base pack already. */
function newRowRanges(before: number, head: number, made: string): PackRange[] {
  const ranges: PackRange[] = [];
  for (let from = before + 1; from <= head;) {
    const blockEnd = from + BASE_ROWS - 1 - ((from - 1) % BASE_ROWS);
    const to = Math.min(head, blockEnd);
    if (to - from + 1 < BASE_ROWS) ranges.push({ from, to, made });
    from = to + 1;
  }
  return ranges;
}

function keepListed(listed: readonly PackEntry[], openFrom: number, today: string): PackEntry[] {
  const base = listed.filter(({ made }) => made === undefined);
  const passing = listed.filter((pack) => isStillListed(pack, openFrom, today));
  return [...base, ...passing.slice(-MAX_PASSING)];
}

function isStillListed({ from, to, made }: PackEntry, openFrom: number, today: string): boolean {
  if (made === undefined || made <= addDays(today, -LISTED_DAYS)) return false;
  // What began a block served newcomers until the block was full; its base pack does so now.
  return to >= openFrom || (from - 1) % BASE_ROWS !== 0;
}

function needsRollUp(
  packs: readonly PackRange[],
  openFrom: number,
  head: number,
  today: string,
): boolean {
  if (head < openFrom) return false;
  const beginnings = packs.filter(({ from }) => from === openFrom);
  if (beginnings.some(({ to }) => to === head)) return false;
  const fresh = beginnings.some(
    ({ made }) => made !== undefined && made > addDays(today, -ROLL_UP_DAYS),
  );
  return !fresh || !covers(packs, openFrom - 1, head);
}

function covers(packs: readonly PackRange[], cursor: number, head: number): boolean {
  const entries = packs.map(({ from, to }) => ({ from, to, sha256: "", bytes: 1, raw: 1 }));
  return planPacks(entries, cursor, head) !== undefined;
}

/** The pack of a publication that began the open block is the same as its roll-up. */
function withoutTwins(ranges: readonly PackRange[]): PackRange[] {
  return ranges.filter(
    (range, i) => ranges.findIndex(({ from, to }) => from === range.from && to === range.to) === i,
  );
}
