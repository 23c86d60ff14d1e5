import type { Kysely } from "kysely";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import { makeNextRoot, publishRoot } from "../../lib/core/feed/publish/publish-root.ts";
import type { Root } from "../../lib/core/feed/root.ts";
import type { Tables } from "../database/tables.ts";
import { loadKey, type FeedPlace } from "./feed-place.ts";
import { nodeTools } from "./node-tools.ts";

const DAY_MS = 86_400_000;
/** Time enough to fetch a root key from the drawer. */
const RENEWAL_DAYS = 60;

export type RootRenewal =
  /** `due`: a new root is needed, and no root key lies here to sign it with. */
  { root: Root; due: false } | { root: Root; due: true; why: "moderators" | "expiry" };

/**
 * The root as it should be: it names every moderator, so that clients heed their retractions, and
 * does not expire soon. A new one is signed where a root key lies; else somebody must bring it.
 */
export async function renewRoot(
  db: Kysely<Tables>,
  { keyPath }: Pick<FeedPlace, "keyPath">,
  { root, folder, now }: { root: Root; folder: FeedFolder; now: number },
): Promise<RootRenewal> {
  const moderatorKeys = await namedModerators(db, keyPath, root);
  const isSame = moderatorKeys.join() === root.moderatorKeys.toSorted().join();
  const expiresSoon = Date.parse(root.expires) - now < RENEWAL_DAYS * DAY_MS;
  if (isSame && !expiresSoon) return { root, due: false };
  const signer = await loadKey({ keyPath }, "root").catch(() => undefined);
  if (!signer || !root.rootKeys.includes(signer.key))
    return { root, due: true, why: isSame ? "expiry" : "moderators" };
  const next = makeNextRoot(root, { moderatorKeys }, now);
  await publishRoot({ root: next, before: root, signers: [signer] }, folder, nodeTools);
  return { root: next, due: false };
}

/** The key of the machine that publishes the index stays a moderator's: erasures are signed with it. */
async function namedModerators(
  db: Kysely<Tables>,
  keyPath: FeedPlace["keyPath"],
  root: Root,
): Promise<string[]> {
  const rows = await db
    .selectFrom("author_key")
    .select("key")
    .where("role", "=", "moderator")
    .execute();
  const operator = await loadKey({ keyPath }, "index").catch(() => undefined);
  const own = operator && root.moderatorKeys.includes(operator.key) ? [operator.key] : [];
  return [...new Set([...own, ...rows.map(({ key }) => key)])].toSorted();
}
