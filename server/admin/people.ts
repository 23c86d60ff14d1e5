import { formatInvitation } from "../../lib/core/contribution/invitation.ts";
import { fingerprint } from "../../lib/core/record/fingerprint.ts";
import { keySchema } from "../../lib/core/record/line.ts";
import { nameSchema } from "../../lib/core/record/plain-text.ts";
import type { Role } from "../database/tables.ts";
import { invite } from "../moderation/invitations.ts";
import { nodeTools } from "../publish/node-tools.ts";
import type { AdminContext } from "./admin-context.ts";
import { UserError } from "./user-error.ts";

/** `members` and `moderators`: who may contribute and who decides. */
export async function administerPeople(
  context: AdminContext,
  role: "member" | "moderator",
  [action = "list", key, ...name]: readonly string[],
): Promise<string> {
  switch (action) {
    case "list":
      return listPeople(context, role);
    case "invite":
      return inviteOne(context, role);
    case "add":
      return setRole(context, key, { role, name: name.join(" ") });
    case "remove":
      return role === "moderator"
        ? setRole(context, key, { role: "member", name: "" })
        : removeMember(context, key);
    case "block":
      return setRole(context, key, { role: "blocked", name: "" });
    default:
      throw new UserError(`"${action}" is none of list, invite, add, remove, block`);
  }
}

async function listPeople(
  { database }: AdminContext,
  role: "member" | "moderator",
): Promise<string> {
  const roles: Role[] = role === "member" ? ["member", "blocked"] : ["moderator"];
  const rows = await database.db
    .selectFrom("author_key")
    .selectAll()
    .where("role", "in", roles)
    .orderBy("added")
    .orderBy("key")
    .execute();
  if (rows.length === 0) return `No ${role}s yet.`;
  const lines = rows.map(
    async ({ key, role: has, name }) =>
      `${key}  ${await fingerprint(key, nodeTools)}  ${has.padEnd(9)}  ${name ?? "-"}`,
  );
  return (await Promise.all(lines)).join("\n");
}

async function inviteOne(
  { database, address, now }: AdminContext,
  role: "member" | "moderator",
): Promise<string> {
  const code = await invite(database.db, role, now());
  const text = formatInvitation({ service: address, code });
  return `An invitation for one ${role}, good for seven days:\n${text}`;
}

async function setRole(
  { database }: AdminContext,
  given: string | undefined,
  { role, name }: { role: Role; name: string },
): Promise<string> {
  const key = expectKey(given);
  if (name !== "" && !nameSchema(120).safeParse(name).success)
    throw new UserError("that is no name to show");
  const change = name === "" ? { role } : { role, name };
  await database.db
    .insertInto("author_key")
    .values({ key, role, name: name === "" ? null : name })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(change))
    .execute();
  return `${key} is ${role === "blocked" ? "blocked" : `a ${role}`}.`;
}

/** A removed member counts as unknown again. */
async function removeMember(
  { database }: AdminContext,
  given: string | undefined,
): Promise<string> {
  const key = expectKey(given);
  const gone = await database.db
    .deleteFrom("author_key")
    .where("key", "=", key)
    .where("role", "<>", "moderator")
    .returning("key")
    .executeTakeFirst();
  if (!gone) throw new UserError(`${key} is no member`);
  return `${key} is no member any more.`;
}

function expectKey(text: string | undefined): string {
  const key = keySchema.safeParse(text);
  if (!key.success) throw new UserError("a key of 43 letters is needed: see the list");
  return key.data;
}
