import { SUBJECTS } from "./row-mark.ts";
import type { Row } from "./row.ts";

/**
 * The marks of rows of one truce, column by column: of a truce of 200,000 claims a look-up reads 7 MB
 * of these and then only the rows that it needs, instead of 140 MB.
 */
export interface Digest {
  positions: Uint32Array;
  /** Position of the first row in the chunk that holds the row. */
  firsts: Uint32Array;
  /** The first 48 bits of the row's id, and of the id of the record that it speaks of (or none). */
  ids: Float64Array;
  of: Float64Array;
  /** Place in `SUBJECTS`, or none. */
  subjects: Uint8Array;
  /** Days as numbers, or none. */
  from: Int32Array;
  to: Int32Array;
  /** Or none. */
  values: Int32Array;
}

/** Stands for what a row does not have. */
export const NONE = -1;
/** Stands for an entry of the packaged index, which is no record. */
export const ENTRY = -2;
export const NO_SUBJECT = 255;
/** Before all days that a period can name. */
export const NO_DAY = -0x7fff_ffff;

/** The digest of rows, before it is known in which chunks they lie. */
export function digestRows(rows: readonly Row[]): Digest {
  const digest = emptyDigest(rows.length);
  rows.forEach(({ position, id, mark }, i) => {
    digest.positions[i] = position;
    digest.ids[i] = keyOfId(id);
    digest.of[i] = typeof mark?.of === "string" ? keyOf(mark.of) : NONE;
    digest.subjects[i] = mark?.subject ? SUBJECTS.indexOf(mark.subject) : NO_SUBJECT;
    digest.from[i] = mark?.days?.from ?? NO_DAY;
    digest.to[i] = mark?.days?.to ?? NO_DAY;
    digest.values[i] = mark?.value ?? NONE;
  });
  return digest;
}

/** How many of the rows up to `head` are claims. */
export function countClaims({ positions, subjects }: Digest, head: number): number {
  return subjects.reduce(
    (sum, subject, row) =>
      subject !== NO_SUBJECT && (positions[row] ?? 0) <= head ? sum + 1 : sum,
    0,
  );
}

/** One after the other, as they are kept together. */
export function joinDigests(digests: readonly Digest[]): Digest {
  const joined = emptyDigest(digests.reduce((sum, { positions }) => sum + positions.length, 0));
  let at = 0;
  for (const digest of digests) {
    for (const column of COLUMNS) joined[column].set(digest[column], at);
    at += digest.positions.length;
  }
  return joined;
}

/** The same rows, found again in these chunks. */
export function inChunks(digest: Digest, chunks: readonly Pick<Digest, "positions">[]): Digest {
  const firstOf = new Map<number, number>();
  for (const { positions } of chunks)
    for (const position of positions) firstOf.set(position, positions[0] ?? 0);
  return { ...digest, firsts: digest.positions.map((position) => firstOf.get(position) ?? 0) };
}

const COLUMNS = ["positions", "firsts", "ids", "of", "subjects", "from", "to", "values"] as const;

function emptyDigest(rows: number): Digest {
  return {
    positions: new Uint32Array(rows),
    firsts: new Uint32Array(rows),
    ids: new Float64Array(rows),
    of: new Float64Array(rows),
    subjects: new Uint8Array(rows),
    from: new Int32Array(rows),
    to: new Int32Array(rows),
    values: new Int32Array(rows),
  };
}

/** Of what a row speaks of. Only ids of entries have hyphens. */
function keyOf(of: string): number {
  return of.includes("-") ? ENTRY : keyOfId(of);
}

/** Two records that share it cost a row too many, never one too few. */
function keyOfId(id: string): number {
  return Number.parseInt(id.slice(0, 12), 16);
}
