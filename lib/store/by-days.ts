import type { Row } from "../core/feed/row.ts";

/**
 * Rows of one truce by the days they speak of: what a look-up needs are the claims of about the same
 * days, and so lie in few chunks. At the end what has no days, by what it is about.
 */
export function byDays<R extends Pick<Row, "position" | "mark">>(rows: readonly R[]): R[] {
  return rows.toSorted(
    (a, b) =>
      day(a, "from") - day(b, "from") ||
      day(a, "to") - day(b, "to") ||
      compare(subject(a), subject(b)) ||
      a.position - b.position,
  );
}

const AFTER_ALL_DAYS = Number.MAX_SAFE_INTEGER;

function day({ mark }: Pick<Row, "mark">, end: "from" | "to"): number {
  return mark?.days?.[end] ?? AFTER_ALL_DAYS;
}

function subject({ mark }: Pick<Row, "mark">): string {
  return mark?.subject ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
