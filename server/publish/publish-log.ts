import type { Manifest } from "../../lib/core/feed/manifest.ts";
import { eraseRecords } from "../../lib/core/feed/publish/erase.ts";
import type { Signer } from "../../lib/core/feed/publish/feed-folder.ts";
import { publish } from "../../lib/core/feed/publish/publish.ts";
import type { Root } from "../../lib/core/feed/root.ts";
import type { PublishedFeed } from "../../lib/core/feed/publish/read-feed.ts";
import { exclusively, PUBLISHER_LOCK } from "../database/exclusively.ts";
import type { Database } from "../database/open-database.ts";
import { assignPositions } from "./assign-positions.ts";
import { loadFeed, loadKey, type FeedPlace } from "./feed-place.ts";
import { guardManifest } from "./guard-manifest.ts";
import { linesAfter } from "./log-lines.ts";
import { nodeTools } from "./node-tools.ts";
import { noteVersion, reconcile } from "./reconcile.ts";
import { renewRoot, type RootRenewal } from "./renew-root.ts";

/** Silence means trouble: a manifest is signed anew once a day although nothing is new. */
const RESIGN_MS = 86_400_000;

export type PublishResult =
  /** Another process is at it. */
  | { kind: "busy" }
  | { kind: "nothing-new"; renewal: RootRenewal }
  | { kind: "published"; manifest: Manifest; renewal: RootRenewal };

/**
 * Publishes what was accepted. Killed at any step, the files still show the version before, and the
 * next run takes up where this one ended. With nothing new it changes nothing.
 */
export async function publishLog(
  database: Database,
  place: FeedPlace,
  now: number,
): Promise<PublishResult> {
  const done = await exclusively(database, PUBLISHER_LOCK, (isHeld) =>
    place.withLock(() =>
      publishHeld(database, { ...place, folder: guardManifest(place.folder, isHeld) }, now),
    ),
  );
  return done.ok ? done.value : { kind: "busy" };
}

async function publishHeld(
  { db }: Database,
  place: FeedPlace,
  now: number,
): Promise<PublishResult> {
  const { folder } = place;
  const feed = await loadFeed(place);
  if (feed.signed) await reconcile(db, folder, feed.signed.manifest);
  const renewal = await renewRoot(db, place, { root: feed.root, folder, now });
  const signers = [await loadFeedKey(place, renewal.root)];
  const current = await eraseDue(place, { ...feed, root: renewal.root }, { db, signers, now });
  await assignPositions(db);
  const before = current.signed?.manifest;
  const lines = await linesAfter(db, before?.head ?? 0);
  const isOld = !before || now - Date.parse(before.issued) >= RESIGN_MS;
  const isOtherRoot = before?.root !== renewal.root.n;
  if (lines.length === 0 && !isOld && !isOtherRoot)
    return before.version === feed.signed?.manifest.version
      ? { kind: "nothing-new", renewal }
      : { kind: "published", manifest: before, renewal };
  const manifest = await publish({ feed: current, lines, signers, now }, folder, nodeTools);
  await noteVersion(db, folder);
  return { kind: "published", manifest, renewal };
}

/** Nothing is signed that every client would refuse. */
async function loadFeedKey(place: FeedPlace, { n, feedKeys }: Root): Promise<Signer> {
  const signer = await loadKey(place, "feed");
  if (feedKeys.includes(signer.key)) return signer;
  throw new Error(`the feed key here is none of those that root ${n} names`);
}

interface ErasureTools {
  db: Database["db"];
  signers: readonly Signer[];
  now: number;
}

/** Writes the published files without the texts that are to go. Resolves to what is published then. */
async function eraseDue(
  place: FeedPlace,
  feed: PublishedFeed,
  { db, signers, now }: ErasureTools,
): Promise<PublishedFeed> {
  const due = (await db.selectFrom("erasure").select("record_id").execute()).map(
    ({ record_id }) => record_id,
  );
  if (due.length === 0 || !feed.signed) return feed;
  const erasure = { feed: { ...feed, signed: feed.signed }, ids: new Set(due), signers, now };
  const packs = await eraseRecords(erasure, place.folder, nodeTools);
  if (packs > 0) await noteVersion(db, place.folder);
  await db.deleteFrom("erasure").where("record_id", "in", due).execute();
  return packs > 0 ? loadFeed(place) : feed;
}
