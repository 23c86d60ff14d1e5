import { existsSync, readFileSync } from "node:fs";
import { writeSignedLines } from "../../lib/core/exchange/json-lines.ts";
import type { ImportTarget, TakenEntry } from "./import.ts";
import { describeRefusal } from "./fault-words.ts";
import { readExchange } from "./read-exchange.ts";
import { writeWhole } from "./write-whole.ts";

/** A file of signed lines to import into; it is made when there is none. Throws when it is damaged. */
export async function openLinesTarget(path: string): Promise<ImportTarget> {
  const { rows } = existsSync(path) ? await readExchange(path) : { rows: [] };
  const faults = rows.flatMap((row) => (row.ok ? [] : [describeRefusal(path, row.refusal)]));
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\n${path} is damaged`);
  const lines = rows.flatMap((row) => (row.ok && row.value.type === "line" ? [row.value] : []));
  return {
    known: {
      records: new Set(lines.map(({ id }) => id)),
      claims: lines.flatMap(({ id, line: { record } }) =>
        record?.type === "claim" ? [{ ...record, id }] : [],
      ),
      reviews: [],
      // The index that the lines speak of is not at hand: a signed record names what it names.
      hasParty: () => true,
      hasTruce: () => true,
    },
    add: (entries) => addLines(path, entries),
  };
}

function addLines(path: string, entries: readonly TakenEntry[]): string[] {
  const unsigned = entries.filter(({ item }) => item.type !== "line");
  if (unsigned.length > 0)
    return unsigned.map(
      ({ place }) => `line ${place.line}: only signed records go into a file of signed lines`,
    );
  const added = entries.flatMap(({ item }) => (item.type === "line" ? [item.line] : []));
  const held = existsSync(path) ? readFileSync(path, "utf8") : "";
  const gap = held === "" || held.endsWith("\n") ? "" : "\n";
  writeWhole(path, held + gap + writeSignedLines(added));
  return [];
}
