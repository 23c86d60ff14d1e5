import type { Kysely } from "kysely";
import { chainValue, extendChain, startChain } from "../../lib/core/feed/chain.ts";
import { fromHex, toHex } from "../../lib/core/record/bytes.ts";
import { formatLine } from "../../lib/core/record/line.ts";
import type { Tables } from "../database/tables.ts";
import { nodeTools } from "./node-tools.ts";

/** Rows that are read at a time. */
const BATCH_ROWS = 5000;

/** The lines of the log after a position, as they are published. */
export async function linesAfter(db: Kysely<Tables>, position: number): Promise<string[]> {
  const rows = await db
    .selectFrom("feed_entry")
    .innerJoin("record", "record.id", "feed_entry.record_id")
    .select(["record.id", "record.sig", "record.body"])
    .where("pos", ">", position)
    .orderBy("pos")
    .execute();
  return rows.map(({ id, sig, body }) =>
    formatLine(body === null ? { kind: "erased", id, sig } : { kind: "record", sig, body }),
  );
}

/** The chain value of the first `head` ids of the log: equal to the manifest's, or it is another log. */
export async function logChain(db: Kysely<Tables>, head: number): Promise<string> {
  let chain = startChain();
  for (let from = 0; from < head; from += BATCH_ROWS) {
    const rows = await db
      .selectFrom("feed_entry")
      .select("record_id")
      .where("pos", ">", from)
      .where("pos", "<=", Math.min(head, from + BATCH_ROWS))
      .orderBy("pos")
      .execute();
    const ids = fromHex(rows.map(({ record_id }) => record_id).join(""));
    chain = await extendChain(chain, ids, nodeTools);
  }
  return toHex(await chainValue(chain, nodeTools));
}
