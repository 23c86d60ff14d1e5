import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { readJoin } from "../../lib/core/contribution/join.ts";
import type { Membership } from "../../lib/core/contribution/service-card.ts";
import { isTextSignedBy, type SignedText } from "../../lib/core/contribution/signed-text.ts";
import type { Primitives } from "../../lib/core/record/primitives.ts";
import { refuse, type Refused } from "../contribution/read-submission.ts";
import type { Tables } from "../database/tables.ts";

const DAYS_MS = 7 * 86_400_000;

/** Makes an invitation for one person, good for a week. Only its hash is kept. */
export async function invite(
  db: Kysely<Tables>,
  role: Membership["role"],
  now: number,
): Promise<string> {
  const code = randomBytes(16).toString("base64url");
  const expires = new Date(now + DAYS_MS);
  await db
    .insertInto("invitation")
    .values({ code_hash: hashCode(code), role, expires, used_by: null })
    .execute();
  return code;
}

export type JoinResult = { ok: true; isNew: boolean; membership: Membership } | Refused;

/** Admits a key that shows an invitation. Showing it again with the same key changes nothing. */
export async function join(
  db: Kysely<Tables>,
  { feed, signed, now }: { feed: string; signed: SignedText; now: number },
  primitives: Primitives,
): Promise<JoinResult> {
  const request = readJoin(signed.body);
  if (!request) return refuse("wrong-shape");
  if (request.feed !== feed) return refuse("wrong-feed");
  const { author: key, name } = request;
  if (!(await isTextSignedBy("join", key, signed, primitives))) return refuse("bad-signature");
  return db.transaction().execute(async (tx): Promise<JoinResult> => {
    const invitation = await tx
      .selectFrom("invitation")
      .selectAll()
      .where("code_hash", "=", hashCode(request.invitation))
      .forUpdate()
      .executeTakeFirst();
    const known = tx.selectFrom("author_key").select("role").where("key", "=", key);
    const before = (await known.executeTakeFirst())?.role;
    if (before === "blocked") return refuse("blocked");
    if (!invitation) return refuse("bad-invitation");
    const membership = { key, role: invitation.role };
    if (invitation.used_by === key) return { ok: true, isNew: false, membership };
    if (invitation.used_by !== null || invitation.expires.getTime() <= now)
      return refuse("bad-invitation");
    // An invitation never takes anything away.
    const role = before === "moderator" ? before : invitation.role;
    await tx
      .insertInto("author_key")
      .values({ key, role, name })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ role, name }))
      .execute();
    const used = tx.updateTable("invitation").set({ used_by: key });
    await used.where("code_hash", "=", invitation.code_hash).execute();
    return { ok: true, isNew: true, membership: { key, role } };
  });
}

/** Forgets invitations that nobody can use any more. */
export async function clearInvitations(db: Kysely<Tables>, now: number): Promise<void> {
  await db.deleteFrom("invitation").where("expires", "<", new Date(now)).execute();
}

function hashCode(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
