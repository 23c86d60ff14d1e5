/**
 * Publishes once, and is killed at a given step: `node publish-and-die.ts STEP`, with the settings
 * of the service in the environment. A step is a moment before or after a file is written, or
 * before a statement is sent to the database. Prints how many steps there were when it survives.
 */
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import { publishLog } from "../../server/publish/publish-log.ts";
import { openServicePlace } from "../../server/publish/service-place.ts";
import { readSettings } from "../../server/settings.ts";
import { openDatabase } from "../../server/database/open-database.ts";

const fatal = Number(process.argv[2]);
let steps = 0;
function step(): void {
  steps += 1;
  if (steps === fatal) process.kill(process.pid, "SIGKILL");
}

async function around(change: () => Promise<void>): Promise<void> {
  step();
  await change();
  step();
}

function mortal(folder: FeedFolder): FeedFolder {
  return {
    ...folder,
    write: (path, bytes) => around(() => folder.write(path, bytes)),
    remove: (path) => around(() => folder.remove(path)),
  };
}

const read = readSettings(process.env);
if (!read.ok) throw new Error(read.faults.join());
const place = openServicePlace(read.settings);
const opened = await openDatabase(read.settings, (error) => {
  throw error;
});
if (!opened.ok) throw new Error(opened.message);
const { database } = opened;
const db = database.db.withPlugin({
  transformQuery: ({ node }) => {
    step();
    return node;
  },
  transformResult: async ({ result }) => result,
});
await publishLog({ ...database, db }, { ...place, folder: mortal(place.folder) }, Date.now());
await database.close();
console.log(steps);
