import { fromHex, toHex, type Bytes } from "../record/bytes.ts";
import { MAX_LINE_BYTES, parseLine, type LineFault } from "../record/line.ts";
import type { Primitives } from "../record/primitives.ts";
import { readBody, type LogRecord, type RecordFault } from "../record/record.ts";
import { markOf, type RowMark } from "./row-mark.ts";

/** One position of a log as a client holds it. */
export interface Row {
  position: number;
  id: string;
  /** The line as it came; empty when it was too long to keep. */
  text: string;
  /** Where it is kept: the id of a truce, or one of the shelves below. */
  shelf: string;
  /** Why nothing is shown of it. */
  fault?: RowFault;
  /** What look-ups must know of it; only rows of truces have one. */
  mark?: RowMark | undefined;
}
export type RowFault = LineFault | RecordFault | "erased";

/** Parties, truces, outlets, authors, and what is said of them: needed whole. */
export const INDEX_SHELF = "#index";
/** Rows that hold their position but show nothing. */
export const KEPT_SHELF = "#kept";

const SIGNATURE_LETTERS = 86;

/** A row that an honest publisher would not have published. */
export function isBadRow({ fault }: Row): boolean {
  return fault !== undefined && fault !== "erased" && fault !== "newer";
}

/** Reads one line of a pack. A bad one keeps its position and counts in the chain. */
export function readRow(text: string, position: number, id: string): Row {
  const kept = text.length > MAX_LINE_BYTES ? "" : text;
  const row = { position, id, text: kept, shelf: KEPT_SHELF };
  const parsed = parseLine(text);
  if (!parsed.ok) return { ...row, fault: parsed.code };
  if (parsed.line.kind === "erased") return { ...row, fault: "erased" };
  const result = readBody(parsed.line.body);
  if (!result.ok) return { ...row, fault: result.code };
  return { position, id, text, shelf: shelfOf(result.record), mark: markOf(result.record) };
}

/** Where the rows of a record are kept. */
export function shelfOf(record: LogRecord): string {
  if (record.type === "claim") return record.truce;
  if (record.type === "review" || record.type === "retract") return record.truce ?? INDEX_SHELF;
  return INDEX_SHELF;
}

const ERASED_ID = /^!\t([0-9a-f]{64})\t/;

/** The id of a row, 32 bytes: named in an erased line, else the hash of what follows the first tab. */
export async function rowId(
  text: string,
  { encode, sha256 }: Pick<Primitives, "encode" | "sha256">,
): Promise<Bytes> {
  const erased = ERASED_ID.exec(text)?.[1];
  if (erased !== undefined) return fromHex(erased);
  return sha256(encode(text.slice(text.indexOf("\t") + 1)));
}

export interface SignedRow {
  sig: string;
  record: LogRecord;
}

/** The record of a row that was read before; undefined for a row with a fault. */
export function recordOfRow(row: Pick<Row, "text">): SignedRow | undefined {
  const parsed = parseLine(row.text);
  if (!parsed.ok || parsed.line.kind === "erased") return undefined;
  const result = readBody(parsed.line.body);
  return result.ok ? { sig: parsed.line.sig, record: result.record } : undefined;
}

/** The ids of all texts, one after the other. */
export async function rowIds(
  texts: readonly string[],
  primitives: Pick<Primitives, "encode" | "sha256">,
): Promise<{ bytes: Bytes; hex: string[] }> {
  const ids = await Promise.all(texts.map((text) => rowId(text, primitives)));
  const bytes = new Uint8Array(ids.length * 32);
  ids.forEach((id, i) => bytes.set(id, i * 32));
  return { bytes, hex: ids.map(toHex) };
}

/** Rises when records that were let in before must be looked at again. */
export const ROW_FORMAT = 1;

/**
 * The record of a row that this format of rows let in, read without the schema: checking 16,000 rows
 * of one truce again takes a quarter of a second, reading them a seventh of that.
 */
export function trustedRecord({ text }: Pick<Row, "text">): SignedRow | undefined {
  if (text.startsWith("!")) return undefined;
  const record = JSON.parse(text.slice(SIGNATURE_LETTERS + 1)) as LogRecord;
  return { sig: text.slice(0, SIGNATURE_LETTERS), record };
}
