import type { ExchangeClaim } from "./exchange-claim.ts";
import type { ExchangeReview } from "./exchange-review.ts";
import type { Rows } from "./rows.ts";
import { readCsv } from "./csv/read-csv.ts";
import { readClaimLines, readSignedLines, type ReadLine } from "./json-lines.ts";
import { readJsonLd } from "./json-ld/read-json-ld.ts";

export const FORMATS = ["signed-lines", "claim-lines", "csv", "json-ld"] as const;
export type Format = (typeof FORMATS)[number];

/** The largest file that is read at all: more than 50,000 records. */
export const MAX_FILE_BYTES = 50_000_000;

/** One thing in a file. */
export type ReadItem =
  | { type: "line"; line: ReadLine }
  | { type: "claim"; claim: ExchangeClaim }
  | { type: "review"; review: ExchangeReview };

export interface ReadFile {
  format: Format;
  rows: Rows<ReadItem>;
}

/** Reads a file of any format that we write; what is wrong in it is among the rows. */
export function readExchangeFile(text: string): ReadFile {
  const format = detectFormat(text);
  const rows = readers[format](text);
  const empty = { line: 1, column: 1, code: "nothing-in-it", field: null, detail: "" } as const;
  return { format, rows: rows.length > 0 ? rows : [{ ok: false, refusal: empty }] };
}

const readers: Record<Format, (text: string) => Rows<ReadItem>> = {
  "signed-lines": (text) => each(readSignedLines(text), (line) => ({ type: "line", line })),
  "claim-lines": (text) => each(readClaimLines(text), (claim) => ({ type: "claim", claim })),
  csv: (text) => each(readCsv(text), (claim) => ({ type: "claim", claim })),
  "json-ld": readJsonLd,
};

function each<T>(rows: Rows<T>, wrap: (value: T) => ReadItem): Rows<ReadItem> {
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) yield row.ok ? { ...row, value: wrap(row.value) } : row;
    },
  };
}

/** Told from the first characters, never from a file's name. */
export function detectFormat(text: string): Format {
  const start = text.slice(0, 4000).trimStart();
  if (/^([A-Za-z0-9_-]{86}|!)\t/.test(start)) return "signed-lines";
  if (/^[{[]/.test(start)) return /"@context"\s*:/.test(start) ? "json-ld" : "claim-lines";
  return "csv";
}
