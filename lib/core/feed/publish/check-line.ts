import { parseLine } from "../../record/line.ts";
import { readRecord, type LogRecord, type RecordFault } from "../../record/record.ts";
import { isSignedBy, recordId } from "../../record/signed-record.ts";
import type { Primitives } from "../../record/primitives.ts";

export type CheckedLine =
  { ok: true; id: string; record: LogRecord } | { ok: false; code: RecordFault | "bad-signature" };

/** Is this a line that may enter a log? Shape, schema and the author's signature. */
export async function checkLine(text: string, primitives: Primitives): Promise<CheckedLine> {
  const parsed = parseLine(text);
  if (!parsed.ok) return parsed;
  if (parsed.line.kind === "erased") return { ok: false, code: "line-shape" };
  const read = readRecord(parsed.line.body);
  if (!read.ok) return { ok: false, code: read.code };
  if (!(await isSignedBy(read.record.author, parsed.line, primitives)))
    return { ok: false, code: "bad-signature" };
  return { ok: true, id: await recordId(parsed.line.body, primitives), record: read.record };
}
