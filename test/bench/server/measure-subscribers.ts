import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatLine } from "../../../lib/core/record/line.ts";
import { publish } from "../../../lib/core/feed/publish/publish.ts";
import { createFeed } from "../../../server/publish/create-feed.ts";
import {
  loadFeed,
  loadKey,
  openPlace,
  type FeedPlace,
} from "../../../server/publish/feed-place.ts";
import { nodeTools } from "../../../server/publish/node-tools.ts";
import { repeat } from "../../../server/repeat.ts";
import { startNginx } from "../../service/nginx.ts";
import { createPeople, signClaims } from "./signed-claims.ts";
import {
  simulateSubscribers,
  type SubscribersOptions,
  type SubscribersReport,
} from "./subscribers.ts";

const RECORDS = 2000;
/** Records of one publication, and virtual hours between two. */
const NEW_RECORDS = 25;
const PUBLISH_HOURS = 6;

/** Subscribers of a feed that nginx serves, while 100 records a day are published. */
export async function measureSubscribers(
  run: Pick<SubscribersOptions, "clients" | "hours" | "hourMs" | "startTogether">,
): Promise<SubscribersReport> {
  const { hours, hourMs } = run;
  const dir = mkdtempSync(join(tmpdir(), "whocounts-subscribers-"));
  const place = openPlace(dir);
  const options = { name: "Index", licence: "CC BY 4.0", mirrors: [], now: Date.now() };
  await createFeed(place, options);
  const people = await createPeople(10);
  const lines = (await signClaims(people, RECORDS + (hours / PUBLISH_HOURS) * NEW_RECORDS)).map(
    ({ text }) => formatLine({ kind: "record", ...text }),
  );
  await append(place, lines.splice(0, RECORDS));
  const nginx = await startNginx(
    `root ${dir}/public; ${readFileSync("docs/deploy/feed.nginx.conf", "utf8")}`,
  );
  const publisher = repeat(
    () => append(place, lines.splice(0, NEW_RECORDS)),
    (PUBLISH_HOURS * hourMs) / 1000,
  );
  const report = await simulateSubscribers({ ...run, base: nginx.base, cursor: RECORDS });
  await publisher.stop();
  await nginx.stop();
  rmSync(dir, { recursive: true });
  return report;
}

async function append(place: FeedPlace, lines: readonly string[]): Promise<void> {
  const signers = [await loadKey(place, "feed")];
  const publication = { feed: await loadFeed(place), lines, signers, now: Date.now() };
  await publish(publication, place.folder, nodeTools);
}
