import { readGauges } from "../gauges.ts";
import type { AdminContext } from "./admin-context.ts";
import { backUp } from "./backup.ts";
import { eraseRecordsNow } from "./erase.ts";
import { administerPeople } from "./people.ts";
import { publishNow } from "./publish-now.ts";
import { restartLog } from "./restart-log.ts";
import { restore } from "./restore.ts";
import { rotate } from "./rotate.ts";
import { UserError } from "./user-error.ts";

type Command = (context: AdminContext, words: readonly string[]) => Promise<string>;

const COMMANDS: Record<string, Command> = {
  members: (context, words) => administerPeople(context, "member", words),
  moderators: (context, words) => administerPeople(context, "moderator", words),
  status: showStatus,
  publish: publishNow,
  backup: backUp,
  restore,
  rotate,
  "restart-log": restartLog,
  erase: eraseRecordsNow,
};

export function isAdminCommand(name: string): boolean {
  return Object.hasOwn(COMMANDS, name);
}

/** Runs one command of the operator; resolves to what is printed. Throws UserError. */
export async function runAdminCommand(
  context: AdminContext,
  [name = "", ...words]: readonly string[],
): Promise<string> {
  const command = COMMANDS[name];
  if (!command) throw new UserError(`unknown command "${name}"`);
  return command(context, words);
}

async function showStatus({ database, place }: AdminContext): Promise<string> {
  const gauges = Object.entries(await readGauges(database.db));
  return [
    `database: ${database.engine}`,
    `published files: ${place.name}`,
    ...gauges.map(([name, value]) => `${name}: ${value}`),
  ].join("\n");
}
