/** Why a file, or a row of it, is refused; the words belong to the interface. */
export const EXCHANGE_FAULTS = [
  "too-large",
  "not-utf8",
  "not-json",
  "not-csv",
  "format-unknown",
  "nothing-in-it",
  "column-missing",
  "column-unknown",
  "column-twice",
  "cells-missing",
  "cell",
  "rows-disagree",
  "line-shape",
  "too-long",
  "not-well-formed",
  "body-shape",
  "signature",
  "erased",
  "unknown-party",
  "unknown-truce",
  "no-claim",
] as const;
export type ExchangeFault = (typeof EXCHANGE_FAULTS)[number];

/** Where something stands in a file: line and column from 1. In CSV the column is that of the table. */
export interface Place {
  line: number;
  column: number;
}

export interface Refusal extends Place {
  code: ExchangeFault;
  /** The field or the column by name; null where the whole row is meant. */
  field: string | null;
  /** What was found, for people: plain text of the file. */
  detail: string;
}

/** A row of a file: what it holds, or why it is refused. */
export type ReadRow<T> = { ok: true; place: Place; value: T } | { ok: false; refusal: Refusal };

/** Text of a file in a message: short, on one line. */
export function excerpt(text: string): string {
  const line = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line.toWellFormed();
}
