import * as z from "zod/mini";
import { keySchema } from "../record/line.ts";
import type { Primitives } from "../record/primitives.ts";
import { isSignedBy, recordId } from "../record/signed-record.ts";
import type { ReadRow } from "./fault.ts";
import type { IdentifiedItem } from "./import-plan.ts";
import type { ReadItem } from "./read-file.ts";
import type { ReadLine } from "./json-lines.ts";

const authorSchema = z.object({ author: keySchema });

/** Checks the signature of a row that has one, and adds the record's id. */
export async function verifyRow(
  row: ReadRow<ReadItem>,
  primitives: Primitives,
): Promise<ReadRow<IdentifiedItem>> {
  if (!row.ok || row.value.type !== "line") return row as ReadRow<IdentifiedItem>;
  const { line } = row.value;
  const { sig, body } = line;
  const author = authorOf(line);
  const signed =
    author !== undefined && (await isSignedBy(author, { kind: "record", sig, body }, primitives));
  if (signed) {
    const id = await recordId(body, primitives);
    return { ok: true, place: row.place, value: { type: "line", line, id } };
  }
  const refusal = { ...row.place, code: "signature", field: null, detail: "" } as const;
  return { ok: false, refusal };
}

function authorOf({ record, body }: ReadLine): string | undefined {
  if (record) return record.author;
  try {
    return authorSchema.safeParse(JSON.parse(body)).data?.author;
  } catch {
    return undefined; // A body of a later version that is no JSON has no author that we could ask.
  }
}
