import type { ReadRow, Refusal } from "../../core/exchange/fault.ts";
import type { IdentifiedItem } from "../../core/exchange/import-plan.ts";
import { MAX_FILE_BYTES, readExchangeFile } from "../../core/exchange/read-file.ts";
import { verifyRow } from "../../core/exchange/verify-rows.ts";
import type { Primitives } from "../../core/record/primitives.ts";

/** Rows checked between two looks at whether the user has cancelled. */
const SLICE = 200;

/** The part of a file that is read. */
export type ReadableFile = Pick<Blob, "size" | "arrayBuffer">;

/**
 * Reads a file to import and checks its signatures. A file that is too large is not read at all.
 * Undefined when it was cancelled.
 */
export async function readImport(
  file: ReadableFile,
  primitives: Primitives,
  signal: AbortSignal,
): Promise<ReadRow<IdentifiedItem>[] | undefined> {
  if (file.size > MAX_FILE_BYTES) return [refuse("too-large")];
  const text = primitives.decode(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return [refuse("not-utf8")];
  const { rows } = readExchangeFile(text);
  const checked: ReadRow<IdentifiedItem>[] = [];
  for (let at = 0; at < rows.length; at += SLICE) {
    if (signal.aborted) return undefined;
    const slice = rows.slice(at, at + SLICE);
    checked.push(...(await Promise.all(slice.map((row) => verifyRow(row, primitives)))));
  }
  return checked;
}

function refuse(code: Refusal["code"]): ReadRow<never> {
  return { ok: false, refusal: { line: 1, column: 1, code, field: null, detail: "" } };
}
