import { publish } from "../../lib/core/feed/publish/publish.ts";
import { assignPositions } from "../publish/assign-positions.ts";
import { loadFeed, loadKey } from "../publish/feed-place.ts";
import { linesAfter } from "../publish/log-lines.ts";
import { nodeTools } from "../publish/node-tools.ts";
import { noteVersion } from "../publish/reconcile.ts";
import type { AdminContext } from "./admin-context.ts";
import { asPublisher } from "./as-publisher.ts";

/**
 * Publishes the log of the database as a new one: the published files are lost or forged, and the
 * database is right. Clients read everything anew beside what they hold, and then switch.
 */
export async function restartLog(context: AdminContext): Promise<string> {
  const { database, place, now } = context;
  const { version, epoch, head } = await asPublisher(context, () =>
    place.withLock(async () => {
      const feed = await loadFeed(place);
      const signers = [await loadKey(place, "feed")];
      await assignPositions(database.db);
      const lines = await linesAfter(database.db, 0);
      const publication = { feed, lines, signers, now: now(), restart: true };
      const manifest = await publish(publication, place.folder, nodeTools);
      await noteVersion(database.db, place.folder);
      return manifest;
    }),
  );
  return `Version ${version} begins epoch ${epoch} with ${head} records.`;
}
