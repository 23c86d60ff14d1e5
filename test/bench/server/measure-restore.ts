import { join } from "node:path";
import { openDatabase } from "../../../server/database/open-database.ts";
import { adoptFeed } from "../../../server/publish/adopt-feed.ts";
import { createFeed } from "../../../server/publish/create-feed.ts";
import { loadFeed, loadKey, openPlace } from "../../../server/publish/feed-place.ts";
import { logChain } from "../../../server/publish/log-lines.ts";
import { nodeTools } from "../../../server/publish/node-tools.ts";
import { formatLine } from "../../../lib/core/record/line.ts";
import { publish } from "../../../lib/core/feed/publish/publish.ts";
import type { BenchPlace } from "./bench-place.ts";
import { createPeople, signClaims } from "./signed-claims.ts";

export interface RestoreReport {
  records: number;
  publishSeconds: number;
  restoreSeconds: number;
  isSame: boolean;
}

/** Publishes so many records, and then fills an empty database from nothing but the files. */
export async function measureRestore(place: BenchPlace, records: number): Promise<RestoreReport> {
  const feedPlace = openPlace(join(place.dataDir, "feed"));
  const now = Date.now();
  await createFeed(feedPlace, { name: "Index", licence: "CC BY 4.0", mirrors: [], now });
  const claims = await signClaims(await createPeople(20), records);
  const lines = claims.map(({ text }) => formatLine({ kind: "record", ...text }));
  const signers = [await loadKey(feedPlace, "feed")];
  const feed = await loadFeed(feedPlace);
  const begun = performance.now();
  const manifest = await publish({ feed, lines, signers, now }, feedPlace.folder, nodeTools);
  const published = performance.now();
  const url = place.environment.DATABASE_URL;
  const database = url === undefined ? undefined : { url, pool: 2 };
  const opened = await openDatabase({ dataDir: place.dataDir, database }, () => {});
  if (!opened.ok) throw new Error(opened.message);
  const beforeRestore = performance.now();
  await adoptFeed(opened.database, feedPlace, { name: "", licence: "", now });
  const restored = performance.now();
  const chain = await logChain(opened.database.db, records);
  await opened.database.close();
  return {
    records,
    publishSeconds: (published - begun) / 1000,
    restoreSeconds: (restored - beforeRestore) / 1000,
    isSame: chain === manifest.chain,
  };
}
