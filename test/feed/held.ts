import type { Checked } from "../../lib/core/feed/feed-cache.ts";
import type { HeldRecord } from "../../lib/core/feed/held-record.ts";
import type { LogRecord } from "../../lib/core/record/record.ts";
import { signRecord } from "../../lib/core/record/signed-record.ts";
import { primitives, type Author } from "./author.ts";

let position = 0;

/** A record as a feed holds it, signed by its author. */
export async function held(
  feed: string,
  author: Author,
  record: LogRecord,
  checked: Checked = "good",
): Promise<HeldRecord> {
  const { id, sig } = await signRecord(record, author.sign, primitives);
  return { feed, gen: 1, id, position: ++position, checked, sig, record };
}
