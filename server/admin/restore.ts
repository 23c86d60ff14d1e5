import { readFile } from "node:fs/promises";
import { adoptFeed } from "../publish/adopt-feed.ts";
import { createDiskFolder } from "../publish/disk-folder.ts";
import { createWebFolder } from "../publish/web-folder.ts";
import type { AdminContext } from "./admin-context.ts";
import { copyFeed } from "./copy-feed.ts";
import { expectEmpty, restoreBackup } from "./restore-backup.ts";
import { UserError } from "./user-error.ts";

/** `restore FILE|FOLDER|URL`: an empty database from a backup, or from published files. */
export async function restore(context: AdminContext, [source]: readonly string[]): Promise<string> {
  if (source === undefined) throw new UserError("from which file, folder or address?");
  const { database, place, now } = context;
  if (await isGzip(source)) {
    const rows = await restoreBackup(database.db, source);
    return `${rows} rows are back. Published files and keys are where they were.`;
  }
  await expectEmpty(database.db);
  const from = /^https?:/.test(source) ? createWebFolder(source) : createDiskFolder(source);
  const head = await copyFeed(from, place.folder);
  await adoptFeed(database, place, { name: "", licence: "", now: now() });
  return [
    `${head} records are back, as they were published.`,
    "What was never published is not among them: members, moderators, the queue.",
    "To publish, this service needs the feed key and the root key of the feed.",
  ].join("\n");
}

async function isGzip(path: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => undefined); // No file: a folder or an address.
  return bytes?.[0] === 0x1f && bytes[1] === 0x8b;
}
