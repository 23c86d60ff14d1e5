import { recordIdSchema } from "../../lib/core/record/line.ts";
import { toMoment } from "../../lib/core/record/plain-text.ts";
import type { RetractRecord } from "../../lib/core/record/retract-record.ts";
import { signRecord } from "../../lib/core/record/signed-record.ts";
import { acceptRecord, eraseText, isAccepted } from "../contribution/accept-record.ts";
import { recordRow } from "../contribution/record-row.ts";
import { loadFeed, loadKey } from "../publish/feed-place.ts";
import { nodeTools } from "../publish/node-tools.ts";
import type { AdminContext } from "./admin-context.ts";
import { publishNow } from "./publish-now.ts";
import { UserError } from "./user-error.ts";

/**
 * Takes the text of records away, for law or safety, without waiting for a second pair of eyes. In
 * the log a retraction says so, signed with the key of this machine, and clients drop their copies.
 */
export async function eraseRecordsNow(
  context: AdminContext,
  words: readonly string[],
): Promise<string> {
  const { ids, reason } = splitReason(words);
  if (ids.length === 0) throw new UserError("which records? Give their whole ids");
  for (const id of ids)
    if (!recordIdSchema.safeParse(id).success) throw new UserError(`"${id}" is no id of a record`);
  const lines: string[] = [];
  for (const id of ids) lines.push(await eraseOne(context, id, reason));
  return [...lines, await publishNow(context)].join("\n");
}

function splitReason(words: readonly string[]): { ids: readonly string[]; reason: string | null } {
  const at = words.indexOf("--reason");
  if (at < 0) return { ids: words, reason: null };
  return { ids: words.slice(0, at), reason: words.slice(at + 1).join(" ") };
}

async function eraseOne(
  { database, place, now }: AdminContext,
  id: string,
  reason: string | null,
): Promise<string> {
  const { key, sign } = await loadKey(place, "index");
  const { root } = await loadFeed(place);
  const target = await database.db
    .selectFrom("record")
    .select("truce")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!target) throw new UserError(`there is no record ${id}`);
  const head = { v: 1, type: "retract", author: key, created: toMoment(now()) } as const;
  const record: RetractRecord = { ...head, of: id, truce: target.truce, reason, erase: true };
  const signed = await signRecord(record, sign, nodeTools);
  const isPublic = await database.db.transaction().execute(async (tx) => {
    if (!(await isAccepted(tx, id))) {
      await eraseText(tx, id);
      return false;
    }
    await tx.insertInto("record").values(recordRow(signed, record)).execute();
    await acceptRecord(tx, signed.id, record, "operator");
    return true;
  });
  if (!isPublic) return `${id}: erased; it was never published.`;
  return root.moderatorKeys.includes(key)
    ? `${id}: erased here; clients drop it with their next sync.`
    : `${id}: erased here, but clients keep their copies: the root does not name this machine's key.`;
}
