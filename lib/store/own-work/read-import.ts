import type { ReadRow, Refusal } from "../../core/exchange/fault.ts";
import type { IdentifiedItem } from "../../core/exchange/import-plan.ts";
import { MAX_FILE_BYTES, readExchangeFile, type ReadItem } from "../../core/exchange/read-file.ts";
import { verifyRow } from "../../core/exchange/verify-rows.ts";
import type { Primitives } from "../../core/record/primitives.ts";

/** Rows read and checked between two looks at what else the page has to do. */
const SLICE = 100;

/** The part of a file that is read. */
export type ReadableFile = Pick<Blob, "size" | "arrayBuffer">;

export interface ImportReading {
  primitives: Primitives;
  signal: AbortSignal;
  /** Called with how many rows have been read, of how many. */
  report?: (done: number, all: number) => void;
}

/**
 * Reads a file to import and checks its signatures. A file that is too large is not read at all.
 * Undefined when it was cancelled.
 */
export async function readImport(
  file: ReadableFile,
  { primitives, signal, report }: ImportReading,
): Promise<ReadRow<IdentifiedItem>[] | undefined> {
  if (file.size > MAX_FILE_BYTES) return [refuse("too-large")];
  const text = primitives.decode(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return [refuse("not-utf8")];
  const { rows } = readExchangeFile(text);
  const checked: ReadRow<IdentifiedItem>[] = [];
  for (const slice of slicesOf(rows)) {
    checked.push(...(await Promise.all(slice.map((row) => verifyRow(row, primitives)))));
    report?.(checked.length, rows.length);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
  }
  return checked;
}

function* slicesOf(rows: Iterable<ReadRow<ReadItem>>): Generator<ReadRow<ReadItem>[]> {
  let slice: ReadRow<ReadItem>[] = [];
  for (const row of rows) {
    slice.push(row);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

function refuse(code: Refusal["code"]): ReadRow<never> {
  return { ok: false, refusal: { line: 1, column: 1, code, field: null, detail: "" } };
}
