import { readFileSync, statSync } from "node:fs";
import type { Refusal } from "../../lib/core/exchange/fault.ts";
import type { IdentifiedItem } from "../../lib/core/exchange/import-plan.ts";
import type { ReadRow } from "../../lib/core/exchange/fault.ts";
import {
  MAX_FILE_BYTES,
  readExchangeFile,
  type Format,
} from "../../lib/core/exchange/read-file.ts";
import { verifyRow } from "../../lib/core/exchange/verify-rows.ts";
import { createPrimitives } from "../../lib/core/record/primitives.ts";

export const primitives = createPrimitives(globalThis);

/** The rows of a file, signatures checked. A file that cannot be read at all is one refusal. */
export interface CheckedFile {
  format: Format | undefined;
  rows: ReadRow<IdentifiedItem>[];
}

/** Rejects when there is no such file. */
export async function readExchange(path: string): Promise<CheckedFile> {
  if (statSync(path).size > MAX_FILE_BYTES) return refuseFile("too-large");
  const text = primitives.decode(readFileSync(path));
  if (text === undefined) return refuseFile("not-utf8");
  const { format, rows } = readExchangeFile(text);
  return { format, rows: await Promise.all([...rows].map((row) => verifyRow(row, primitives))) };
}

function refuseFile(code: Refusal["code"]): CheckedFile {
  const refusal = { line: 1, column: 1, code, field: null, detail: "" };
  return { format: undefined, rows: [{ ok: false, refusal }] };
}
