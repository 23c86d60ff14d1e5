import { formatLine, parseLine } from "../record/line.ts";
import { readRecord, type LogRecord } from "../record/record.ts";
import { checkExchangeClaim, exchangeClaimSchema, type ExchangeClaim } from "./exchange-claim.ts";
import { excerpt, type ReadRow, type Refusal } from "./fault.ts";
import { findJsonError } from "./json-error.ts";
import { columnOfField } from "./json-place.ts";
import { readEach, type Rows } from "./rows.ts";

/** A signed line as it stands in a file. Its signature has not been checked yet. */
export interface ReadLine {
  sig: string;
  body: string;
  /** Undefined for a type or version of later releases: kept as it is, never shown. */
  record: LogRecord | undefined;
}

const BODY_AT = 87;

/** What signed lines cannot carry: a place on a page is no part of a record. */
export const LOST_IN_SIGNED_LINES = ["unsigned", "anchor"] as const;
/** What claims without signatures cannot carry. */
export const LOST_IN_CLAIM_LINES = ["signature", "reviews"] as const;

/** Signed records, one a line, as feeds carry them. */
export function writeSignedLines(records: readonly { sig: string; body: string }[]): string {
  return records.map(({ sig, body }) => `${formatLine({ kind: "record", sig, body })}\n`).join("");
}

export function readSignedLines(text: string): Rows<ReadLine> {
  return readLines<ReadLine>(text, (line) => {
    const parsed = parseLine(line);
    if (!parsed.ok) return { code: parsed.code, column: 1, field: null, detail: excerpt(line) };
    if (parsed.line.kind === "erased")
      return { code: "erased", column: 1, field: null, detail: parsed.line.id };
    const { sig, body } = parsed.line;
    const result = readRecord(body);
    if (result.ok) return { value: { sig, body, record: result.record } };
    if (result.code === "newer") return { value: { sig, body, record: undefined } };
    const [fault] = result.faults;
    const column = fault ? columnOfField(body, fault.field) : findJsonError(body).column;
    return {
      code: result.code,
      column: BODY_AT + column,
      field: fault?.field ?? null,
      detail: excerpt(fault?.message ?? body),
    };
  });
}

/** Claims without signatures, one JSON object a line, with fields in the order of the schema. */
export function writeClaimLines(claims: readonly ExchangeClaim[]): string {
  return claims.map((claim) => `${JSON.stringify(exchangeClaimSchema.parse(claim))}\n`).join("");
}

/** Fields of other desks' own are not accepted; those that only we write may be missing. */
export function readClaimLines(text: string): Rows<ExchangeClaim> {
  return readLines<ExchangeClaim>(text, (line) => {
    const value = parseJson(line);
    if (value === undefined)
      return {
        code: "not-json",
        column: findJsonError(line).column,
        field: null,
        detail: excerpt(line),
      };
    const optional = { id: null, anchor: null, created: null, author: null };
    const result = checkExchangeClaim(isObject(value) ? { ...optional, ...value } : value);
    if (result.ok) return { value: result.claim };
    const [problem] = result.problems;
    return {
      code: "body-shape",
      column: columnOfField(line, problem?.field ?? ""),
      field: problem?.field ?? null,
      detail: excerpt(problem?.message ?? ""),
    };
  });
}

type LineResult<T> = { value: T } | Omit<Refusal, "line">;

function readLines<T>(text: string, read: (line: string) => LineResult<T>): Rows<T> {
  const lines = text
    .replace(/^\ufeff/, "")
    .split("\n")
    .map((raw, i) => ({ at: i + 1, line: raw.endsWith("\r") ? raw.slice(0, -1) : raw }))
    .filter(({ line }) => line !== "");
  return readEach(lines, ({ at, line }): ReadRow<T> => {
    const result = read(line);
    return "value" in result
      ? { ok: true, place: { line: at, column: 1 }, value: result.value }
      : { ok: false, refusal: { line: at, ...result } };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON has no undefined: the caller tells the two apart.
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
