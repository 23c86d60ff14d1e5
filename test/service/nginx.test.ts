import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlace } from "../../server/publish/feed-place.ts";
import { createFeed } from "../../server/publish/create-feed.ts";
import { publishFeed } from "../../scripts/feed/publish.ts";
import { verifyFeed } from "../../scripts/feed/verify.ts";
import { createWebFolder } from "../../server/publish/web-folder.ts";
import { DEFAULT_LIMITS } from "../../lib/core/feed/subscription.ts";
import { createWebSource } from "../../lib/sync/feed-source.ts";
import { syncFeed } from "../../lib/sync/sync-feed.ts";
import { createMemoryCache } from "../feed/memory-cache.ts";
import { tools } from "../feed/memory-folder.ts";
import { startNginx, type Nginx } from "./nginx.ts";

const dir = mkdtempSync(join(tmpdir(), "whocounts-nginx-feed-"));
const now = Date.now();
let nginx: Nginx;
let feed: string;

beforeAll(async () => {
  feed = await createFeed(openPlace(dir), {
    name: "Index",
    licence: "CC BY 4.0",
    mirrors: [],
    now,
  });
  await publishFeed(dir, { files: [], index: "public/index", now });
  const snippet = readFileSync("docs/deploy/feed.nginx.conf", "utf8");
  nginx = await startNginx(`root ${dir}/public; ${snippet}`);
});
afterAll(async () => {
  await nginx.stop();
  rmSync(dir, { recursive: true });
});

test("nginx with the documented settings serves the bundled index as a feed to a client", async () => {
  const verified = await verifyFeed(createWebFolder(nginx.base), now);
  expect(verified.bad).toEqual([]);
  const cache = createMemoryCache();
  const log = { add: async () => {}, list: async () => [] };
  const sources = [createWebSource(nginx.base, log)];
  const job = { feed, sources, limits: DEFAULT_LIMITS, now, checkExpiry: true, cache, tools };
  expect(await syncFeed(job)).toMatchObject({
    ok: true,
    state: { shown: { head: verified.manifest.head } },
  });
});

test("the manifest is asked for again after five minutes, packs never; both by anybody", async () => {
  const { manifest } = await verifyFeed(createWebFolder(nginx.base), now);
  const pack = `packs/${manifest.packs[0]?.sha256}.gz`;
  for (const [path, control] of [
    ["feed.json", "max-age=300"],
    ["root.1.json", "max-age=31536000, immutable"],
    [pack, "max-age=31536000, immutable"],
  ]) {
    const { headers, status } = await fetch(nginx.base + path);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe(control);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("set-cookie")).toBeNull();
  }
  expect((await fetch(nginx.base + pack)).headers.get("content-encoding")).toBeNull();
});

test("nothing else is served", async () => {
  for (const path of ["", "packs/", "../keys/feed.key.json", "history/", ".feed.json.new"])
    expect((await fetch(nginx.base + path)).status).toBe(404);
});
