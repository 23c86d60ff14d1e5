import * as fc from "fast-check";
import { parseLine } from "../../../lib/core/record/line.ts";
import { readRecord, writeRecord } from "../../../lib/core/record/record.ts";
import { CLAIM_LINES } from "../corpus.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const AUTHOR = "A".repeat(43);
const SIGNATURE = "B".repeat(86);

/** Claims of the index as records of a feed would carry them. */
const BODIES = CLAIM_LINES.slice(0, 300).map((line) => {
  const { id: _, ...claim } = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify({
    v: 1,
    type: "claim",
    author: AUTHOR,
    created: "2026-01-01T00:00:00Z",
    ...claim,
  });
});
const LINES = BODIES.map((body) => `${SIGNATURE}\t${body}`);

/** A line or record of a feed is taken or refused with a code; what is taken can be written again. */
export const records = defineTarget(
  "records",
  fc.property(mutated([...BODIES, ...LINES]), (text) => {
    const line = parseLine(text);
    const record = readRecord(line.ok && "body" in line.line ? line.line.body : text);
    if (record.ok && !readRecord(writeRecord(record.record)).ok)
      throw new Error("a record that was read cannot be read again");
  }),
);
