import { deleteUnlistedPacks } from "../../lib/core/feed/publish/tidy.ts";
import type { Database } from "../database/open-database.ts";
import { errorFields, type Log } from "../log.ts";
import { repeat, type Repetition } from "../repeat.ts";
import type { FeedPlace } from "./feed-place.ts";
import { nodeTools } from "./node-tools.ts";
import { publishLog, type PublishResult } from "./publish-log.ts";

const DAY_MS = 86_400_000;

export interface PublisherOptions {
  seconds: number;
  now: () => number;
  log: Log;
}

/** Publishes what was accepted, every `seconds`. Errors are logged, and the next run tries again. */
export function runPublisher(
  database: Database,
  place: FeedPlace,
  { seconds, now, log }: PublisherOptions,
): Repetition {
  let tidied = now();
  return repeat(async () => {
    try {
      const result = await publishLog(database, place, now());
      report(result, log);
      if (result.kind === "published" && now() - tidied > DAY_MS) {
        tidied = now();
        await deleteUnlistedPacks(place.folder, result.manifest, tidied, nodeTools);
      }
    } catch (error) {
      log("error", "publisher-failed", errorFields(error));
    }
  }, seconds);
}

function report(result: PublishResult, log: Log): void {
  if (result.kind === "busy") return;
  if (result.kind === "published") {
    const { version, head } = result.manifest;
    log("info", "published", { version, head });
  }
  if (result.renewal.due) log("error", "root-key-needed", { why: result.renewal.why });
}
