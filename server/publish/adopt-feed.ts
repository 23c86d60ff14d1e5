import { setTimeout as sleep } from "node:timers/promises";
import { readFeed } from "../../lib/core/feed/publish/read-feed.ts";
import { exclusively, PUBLISHER_LOCK } from "../database/exclusively.ts";
import type { Database } from "../database/open-database.ts";
import { agreeOnSetting, readSetting, writeSetting } from "../database/setting.ts";
import { createFeed } from "./create-feed.ts";
import type { FeedPlace } from "./feed-place.ts";
import { nodeTools } from "./node-tools.ts";
import { checkLog, LogMismatchError, reconcile } from "./reconcile.ts";

/** What all processes of a service know of its feed. */
export interface FeedFacts {
  feed: string;
  name: string;
}

export interface NewFeed {
  name: string;
  licence: string;
  now: number;
}

/**
 * The feed that the database and the published files are of. A publisher makes one where there is
 * none, brings an empty or older database to what is published, and refuses another feed's files.
 * Throws LogMismatchError.
 */
export async function adoptFeed(
  database: Database,
  place: FeedPlace,
  newFeed: NewFeed,
): Promise<FeedFacts> {
  const done = await exclusively(database, PUBLISHER_LOCK, () => adopt(database, place, newFeed));
  // Else another process is at it: what it makes or checks holds for all.
  return done.ok ? done.value : learnFeed(database);
}

/** For a process that does not publish: waits until one that does has made or checked the feed. */
export async function learnFeed({ db }: Pick<Database, "db">): Promise<FeedFacts> {
  for (let tries = 0; tries < 300; tries++) {
    const [feed, name] = [await readSetting(db, "feed"), await readSetting(db, "feed-name")];
    if (feed !== undefined && name !== undefined) return { feed, name };
    await sleep(100);
  }
  throw new LogMismatchError("there is no feed yet: start a process with PUBLISHER=inside first");
}

async function adopt(database: Database, place: FeedPlace, newFeed: NewFeed): Promise<FeedFacts> {
  const found = await readFeed(place.folder, nodeTools);
  if (!found.ok && found.code === "not-found") {
    const known = await readSetting(database.db, "feed");
    if (known)
      throw new LogMismatchError(`${place.name} is empty, but the database is of feed ${known}`);
    await createFeed(place, { ...newFeed, mirrors: [] });
    return adopt(database, place, newFeed);
  }
  if (!found.ok) throw new LogMismatchError(`the feed in ${place.name} is damaged: ${found.code}`);
  await expectSameFeed(database, found.root.feed);
  if (found.signed) {
    await reconcile(database.db, place.folder, found.signed.manifest);
    await checkLog(database.db, found.signed.manifest);
  }
  const { feed, name } = found.root;
  await writeSetting(database.db, "feed-name", name);
  return { feed, name };
}

async function expectSameFeed({ db }: Database, feed: string): Promise<void> {
  const agreed = await agreeOnSetting(db, "feed", feed);
  if (agreed !== feed)
    throw new LogMismatchError(`the database is of feed ${agreed}, the files are of feed ${feed}`);
}
