import type { Kysely } from "kysely";
import { readEnvelope } from "../../lib/core/feed/envelope.ts";
import { MANIFEST_PATH, readManifestPayload, type Manifest } from "../../lib/core/feed/manifest.ts";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import { walkLog } from "../../lib/core/feed/publish/read-log.ts";
import type { Tables } from "../database/tables.ts";
import { releasePositions } from "./assign-positions.ts";
import { importLines } from "./import-lines.ts";
import { logChain } from "./log-lines.ts";
import { nodeTools } from "./node-tools.ts";

/** The published files and the database do not belong together; the message says what to do. */
export class LogMismatchError extends Error {}

/**
 * Brings the database to what is published: that is the truth, since clients have seen it. It lags
 * behind when the publisher was killed between the manifest and the note of it, when lines were
 * published with `npm run feed`, and when it was put back from a backup or is new. Throws
 * LogMismatchError.
 */
export async function reconcile(
  db: Kysely<Tables>,
  folder: FeedFolder,
  manifest: Manifest,
): Promise<void> {
  const noted = await lastVersion(db);
  if (noted && noted.version > manifest.version)
    throw new LogMismatchError(
      `version ${noted.version} was published before, but the files are at version ${manifest.version}: put the newer files back`,
    );
  const head = noted?.head ?? 0;
  if (noted?.version === manifest.version) return;
  if (head > manifest.head)
    throw new LogMismatchError(
      `the database has published ${head} records, the files hold ${manifest.head}`,
    );
  await releasePositions(db, head);
  for await (const { from, lines } of walkLog(folder, manifest, head, nodeTools))
    await importLines(db, from, lines);
  await checkLog(db, manifest);
  await noteVersion(db, folder);
}

/** Throws LogMismatchError unless the log of the database is the published one. */
export async function checkLog(
  db: Kysely<Tables>,
  { head, chain }: Pick<Manifest, "head" | "chain">,
): Promise<void> {
  if ((await logChain(db, head)) !== chain)
    throw new LogMismatchError(
      `the first ${head} records of the database are not those of the published files`,
    );
}

async function lastVersion(
  db: Kysely<Tables>,
): Promise<{ version: number; head: number } | undefined> {
  return db
    .selectFrom("feed_version")
    .select(["version", "head"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Notes what is published. From now on the status of its records is "published". */
export async function noteVersion(db: Kysely<Tables>, folder: FeedFolder): Promise<void> {
  const bytes = await folder.read(MANIFEST_PATH);
  const opened = bytes && readEnvelope(bytes, nodeTools);
  if (!opened?.ok) throw new Error("the manifest cannot be read");
  const { payload, sigs } = opened.envelope;
  const read = readManifestPayload(payload);
  if (!read.ok) throw new Error(`the manifest cannot be read: ${read.code}`);
  const { version, epoch, head } = read.manifest;
  await db
    .insertInto("feed_version")
    .values({ version, epoch, head, payload, sigs: JSON.stringify(sigs) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
