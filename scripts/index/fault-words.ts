import type { ExchangeFault, Refusal } from "../../lib/core/exchange/fault.ts";

const WORDS: Record<ExchangeFault, string> = {
  "too-large": "the file is larger than is read at all",
  "not-utf8": "the file is not UTF-8 text; save it as UTF-8",
  "not-json": "no JSON from here on",
  "not-csv": "the quotation marks of this row do not close",
  "format-unknown": "neither signed lines, claims, a table nor linked data of this program",
  "nothing-in-it": "there is nothing in it",
  "column-missing": "a column is missing",
  "column-unknown": "no such column; see the codebook",
  "column-twice": "the column stands twice",
  "cells-missing": "the row has another number of cells than the first row",
  cell: "the cell does not fit",
  "rows-disagree": "rows of the same id say different things",
  "line-shape": "no signature, tab and record",
  "too-long": "longer than a record may be",
  "not-well-formed": "broken characters",
  "body-shape": "the field does not fit",
  signature: "the signature is not the author's",
  erased: "the record was erased: nothing is left to take over",
  "unknown-party": "no such party in the index",
  "unknown-truce": "no such truce in the index",
  "no-claim": "no claim and no review in it",
};

/** One refusal as compilers write it: `file:line:column: what is wrong`. */
export function describeRefusal(
  path: string,
  { line, column, code, field, detail }: Refusal,
): string {
  const where = field === null ? "" : ` (${field})`;
  const found = detail === "" ? "" : `: ${detail}`;
  return `${path}:${line}:${column}: ${WORDS[code]}${where}${found}`;
}
