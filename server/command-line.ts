import { askService, serveCommands } from "./admin/admin-socket.ts";
import type { AdminContext } from "./admin/admin-context.ts";
import { isAdminCommand, runAdminCommand } from "./admin/run-admin-command.ts";
import { UserError } from "./admin/user-error.ts";
import { openDatabase } from "./database/open-database.ts";
import { createLog, errorFields, type Log } from "./log.ts";
import { openServicePlace } from "./publish/service-place.ts";
import { readSettings, type Settings } from "./settings.ts";
import { startService, type Service } from "./start-service.ts";

export const USAGE = `npm run server [-- COMMAND]

  (none)                      run the service; without DATABASE_URL with a database of its own
  status                      how things stand
  members [list]              who may contribute without the limits of strangers
  members invite              an invitation for one member
  members add|remove|block KEY [NAME]
  moderators [list|invite|add|remove] [KEY] [NAME]
  publish                     publish what was accepted, now
  backup FILE                 the whole database into one file
  restore FILE|FOLDER|URL     an empty database from a backup, or from published files
  rotate [feed|root|none] [--with root|root-spare]
                              the next root, with a new feed key (the default) or root key
  restart-log                 publish the database's log as a new one: files were lost or forged
  erase ID... [--reason TEXT] take the text of records away, here and at every subscriber's

Settings are variables of the environment: see docs/index-service.md.`;

/** What the program does; resolves to its exit status, or to undefined while the service runs. */
export async function runCommandLine(
  words: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<number | undefined> {
  const [command] = words;
  if (command === "help" || command === "--help") return print(USAGE);
  const read = readSettings(environment);
  if (!read.ok) return complain(`These settings do not fit:\n  ${read.faults.join("\n  ")}`);
  try {
    if (command === undefined) return await serveUntilStopped(read.settings);
    if (!isAdminCommand(command)) return complain(`unknown command "${command}"\n\n${USAGE}`);
    return print(await administer(read.settings, words));
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error));
  }
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function complain(text: string): number {
  console.error(text);
  return 1;
}

async function serveUntilStopped(settings: Settings): Promise<undefined> {
  const log = createLog(settings.logLevel, (line) => process.stderr.write(line));
  const service = await startService(settings, log);
  const { address, database, place } = service;
  const context = { database, place, address, now: Date.now };
  const run = (words: readonly string[]) => runAdminCommand(context, words);
  const door = await serveCommands(settings.dataDir, run).catch(async (error: unknown) => {
    await service.stop();
    throw error;
  });
  announce(service);
  stopOnSignal(log, async () => {
    await door.close();
    await service.stop();
  });
}

function announce({ address, feedAddress, invitation }: Service): void {
  console.log(`The index service:  ${address}`);
  console.log(`The feed:           ${feedAddress}`);
  if (invitation === undefined) return;
  console.log("There is no moderator yet. Whoever takes up this invitation becomes the first:");
  console.log(`                    ${invitation}`);
}

/** Requests under way are answered and the database is closed before the process ends. */
function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      log("info", "stopping", { signal });
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log("error", "stop-failed", errorFields(error));
          process.exit(1);
        },
      );
    });
}

/** The running service does it where there is one: the embedded database has room for one process. */
async function administer(settings: Settings, words: readonly string[]): Promise<string> {
  const answer = await askService(settings.dataDir, words);
  if (answer !== undefined) return answer;
  const opened = await openDatabase(settings, () => {});
  if (!opened.ok) throw new UserError(opened.message);
  const { database } = opened;
  const address = settings.serviceUrl ?? `http://${settings.host}:${settings.port}`;
  const place = openServicePlace(settings);
  const context: AdminContext = { database, place, address, now: Date.now };
  try {
    return await runAdminCommand(context, words);
  } finally {
    await database.close();
  }
}
