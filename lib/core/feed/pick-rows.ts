import { dayNumber, type Period } from "../period.ts";
import { ENTRY, NO_DAY, NO_SUBJECT, NONE, type Digest } from "./digest.ts";
import { SUBJECTS, type Subject } from "./row-mark.ts";

/** A claim beside which others are to be set. */
export interface Wanted {
  subject: Subject;
  value: number | null;
  period: Period | null;
}

/** A digest with what is asked of it more than once. */
export interface OpenDigest extends Digest {
  /** Rows that speak of other records, by the record that they speak of. */
  about: ReadonlyMap<number, readonly number[]>;
}

export function openDigest(digest: Digest): OpenDigest {
  const about = new Map<number, number[]>();
  digest.of.forEach((of, row) => {
    if (of === NONE) return;
    const rows = about.get(of);
    if (rows) rows.push(row);
    else about.set(of, [row]);
  });
  return { ...digest, about };
}

/**
 * The rows of the `most` claims that lie closest to each one wanted, with all that is said of them:
 * the same figure first, then what can be compared, then by shared days. Whom a claim accuses, who
 * makes it and how high it is play no part. Of what is said of entries of the package the `most`
 * latest come, too. Rows beyond `head` are not looked at.
 */
export function pickRows(
  digest: OpenDigest,
  head: number,
  { wanted, most }: { wanted: readonly Wanted[]; most: number },
): number[] {
  const onEntries = (digest.about.get(ENTRY) ?? [])
    .filter((row) => (digest.positions[row] ?? 0) <= head)
    .slice(-most);
  const picked = new Set(
    wanted.flatMap((one) => closest(scoreRows(digest, head, one), most)).concat(onEntries),
  );
  for (const row of picked)
    for (const key of [digest.ids[row] ?? NONE, digest.of[row] ?? NONE])
      // A set that grows while it is walked is walked to its new end: what is said of those, too.
      for (const related of key === ENTRY ? [] : (digest.about.get(key) ?? []))
        if ((digest.positions[related] ?? 0) <= head) picked.add(related);
  return [...picked].toSorted((a, b) => a - b);
}

const TOP = 1023;
const FOR_DAYS = 700;
const FOR_SUBJECT = 151;
const FOR_COMPARABLE = 170;
const COMPARABLE_OVERLAP = 0.5;

/** How close each row is, from 1 to 1023; 0 for what is no claim. */
function scoreRows(digest: Digest, head: number, wanted: Wanted): Uint16Array {
  const { positions, subjects, from, to, values } = digest;
  const subject = SUBJECTS.indexOf(wanted.subject);
  const { first, last } = daysOf(digest, subject, wanted);
  const scores = new Uint16Array(positions.length);
  for (let i = 0; i < scores.length; i++) {
    if (subjects[i] === NO_SUBJECT || (positions[i] ?? 0) > head) continue;
    const isSame = subjects[i] === subject;
    if (isSame && wanted.value !== null && values[i] === wanted.value) {
      scores[i] = TOP;
      continue;
    }
    const shared = overlapOfDays(first, last, from[i] ?? NO_DAY, to[i] ?? NO_DAY);
    scores[i] = 1 + Math.round(FOR_DAYS * shared) + (isSame ? FOR_SUBJECT : 0);
    if (isSame && shared >= COMPARABLE_OVERLAP) scores[i]! += FOR_COMPARABLE;
  }
  return scores;
}

/** The days that are asked about; where they are unknown, those of the very same figure, if it can be told. */
function daysOf(
  { subjects, values, from, to }: Digest,
  subject: number,
  { value, period }: Wanted,
): { first: number; last: number } {
  if (period) return { first: dayNumber(period.from), last: dayNumber(period.to) };
  const unknown = { first: NO_DAY, last: NO_DAY };
  if (value === null) return unknown;
  let found = unknown;
  for (let row = 0; row < values.length; row++) {
    if (values[row] !== value || subjects[row] !== subject || from[row] === NO_DAY) continue;
    const days = { first: from[row] ?? NO_DAY, last: to[row] ?? NO_DAY };
    if (found !== unknown && (days.first !== found.first || days.last !== found.last))
      return unknown;
    found = days;
  }
  return found;
}

/** As `overlap` of periods, on numbers of days. */
function overlapOfDays(from: number, to: number, otherFrom: number, otherTo: number): number {
  if (from === NO_DAY || otherFrom === NO_DAY) return 0;
  const days = Math.min(to, otherTo) - Math.max(from, otherFrom) + 1;
  return days <= 0 ? 0 : days / (to - from + 1 + (otherTo - otherFrom + 1) - days);
}

/** The rows of the highest scores; of equal ones the latest. No sort: the truce may be large. */
function closest(scores: Uint16Array, most: number): number[] {
  const counts = new Uint32Array(TOP + 1);
  for (const score of scores) counts[score]! += 1;
  let least = TOP;
  let above = 0;
  while (least > 1 && above + (counts[least] ?? 0) < most) above += counts[least--] ?? 0;
  const rows: number[] = [];
  let room = most - above;
  for (let row = scores.length - 1; row >= 0; row--) {
    const score = scores[row] ?? 0;
    if (score > least || (score === least && score > 0 && room-- > 0)) rows.push(row);
  }
  return rows;
}
