import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { LogRecord } from "../../lib/core/record/record.ts";
import { eraseFromFeed } from "../../scripts/feed/erase.ts";
import { loadFeed, openPlace } from "../../server/publish/feed-place.ts";
import { createFeed } from "../../server/publish/create-feed.ts";
import { loadLog } from "../../scripts/feed/log-state.ts";
import { publishFeed } from "../../scripts/feed/publish.ts";
import { rotateKeys } from "../../server/publish/rotate-keys.ts";
import { serveFeed } from "../../scripts/feed/serve.ts";
import { verifyFeed } from "../../scripts/feed/verify.ts";
import { createWebFolder } from "../../server/publish/web-folder.ts";
import { createDiskFolder } from "../../server/publish/disk-folder.ts";
import { createAuthor } from "./author.ts";
import { NOW, signedLines } from "./publisher.ts";

const DAY = 86_400_000;
const start = { name: "Test index", licence: "CC BY 4.0", mirrors: [], now: NOW };

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "whocounts-feed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A small index folder: one outlet, one party, one truce and claims of the given values. */
function writeIndex(folder: string, values: readonly number[], note: string | null = null): string {
  const dir = join(folder, "index");
  mkdirSync(dir, { recursive: true });
  const party = { id: "monitor", name: "Monitor", kind: "monitor", partOf: null };
  const lists = {
    aliases: [],
    aliasesByLang: {},
    contextual: [],
    epithets: [],
    people: [],
    conflicts: [],
  };
  const truce = {
    id: "place-2026-01",
    name: "Truce",
    conflict: "place",
    from: "2026-01-01",
    to: null,
  };
  const members = {
    aliases: [],
    aliasesByLang: {},
    places: [],
    parties: [],
    guarantors: [],
    monitors: [],
  };
  const outlet = {
    domain: "news.example",
    name: "News",
    country: "X",
    ownership: "private",
    party: null,
  };
  const claims = values.map((value) => ({
    id: `claim-${value}`,
    truce: "place-2026-01",
    kind: "figure",
    metric: "violations",
    value,
    valueMax: null,
    per: null,
    qualifier: "exact",
    claimant: "monitor",
    accused: [],
    period: null,
    place: null,
    part: false,
    reports: [
      { url: "https://news.example/a", outlet: "news.example", published: null, lang: "en" },
    ],
    note,
  }));
  writeFileSync(join(dir, "parties.json"), JSON.stringify([{ ...party, ...lists }]));
  writeFileSync(join(dir, "truces.json"), JSON.stringify([{ ...truce, ...members }]));
  writeFileSync(join(dir, "outlets.json"), JSON.stringify([outlet]));
  writeFileSync(
    join(dir, "claims.ndjson"),
    claims.map((claim) => JSON.stringify(claim)).join("\n"),
  );
  return dir;
}

async function recordsOf(dir: string): Promise<LogRecord[]> {
  const place = openPlace(dir);
  const log = await loadLog(place, await loadFeed(place));
  return [...log.values()].filter((record) => record !== undefined);
}

test("an index folder becomes the first content; later only what changed is published", async () => {
  const dir = tempFolder();
  await createFeed(openPlace(dir), start);
  const publishIndex = async (values: readonly number[], note: string | null = null) =>
    publishFeed(dir, { files: [], index: writeIndex(dir, values, note), now: NOW + DAY });
  expect((await publishIndex([1, 2, 3])).head).toBe(6);
  expect((await publishIndex([1, 2, 3])).head).toBe(6);
  expect((await publishIndex([1, 2, 4])).head).toBe(8);
  const added = (await recordsOf(dir)).slice(6);
  expect(added).toMatchObject([
    { type: "claim", value: 4 },
    { type: "retract", truce: "place-2026-01" },
  ]);
  expect((await publishIndex([1, 2, 4], "Said twice")).head).toBe(11);
  const revised = (await recordsOf(dir)).slice(8);
  expect(revised.every((record) => "supersedes" in record && record.supersedes)).toBe(true);
});

test("files of signed lines are added once; a bad line refuses all and is named", async () => {
  const dir = tempFolder();
  await createFeed(openPlace(dir), start);
  const lines = await signedLines(await createAuthor(), 3);
  const file = join(dir, "lines.txt");
  writeFileSync(file, `${lines.join("\n")}\n${lines[0]}\n`);
  const publishFile = () => publishFeed(dir, { files: [file], index: undefined, now: NOW });
  expect((await publishFile()).head).toBe(3);
  expect((await publishFile()).head).toBe(3);
  writeFileSync(
    file,
    `${lines[0]}\n${lines[1]?.replace("399", "400").replace('"value":1', '"value":9')}\n`,
  );
  await expect(publishFile()).rejects.toThrow("line 2: bad-signature");
});

test("keys are readable by their owner only, and no file of the public folder holds one", async () => {
  const dir = tempFolder();
  await createFeed(openPlace(dir), start);
  for (const name of readdirSync(join(dir, "keys")))
    expect(statSync(join(dir, "keys", name)).mode & 0o777).toBe(0o600);
  const secret = JSON.parse(readFileSync(join(dir, "keys/feed.key.json"), "utf8")).private;
  for (const name of readdirSync(join(dir, "public"), { recursive: true, encoding: "utf8" })) {
    const path = join(dir, "public", name);
    expect(statSync(path).isFile() && readFileSync(path, "utf8").includes(secret)).toBe(false);
  }
  await expect(createFeed(openPlace(dir), start)).rejects.toThrow("holds a feed already");
});

test.each([
  ["feed", "root"],
  ["root", "root"],
  ["root", "root-spare"],
  ["none", "root-spare"],
] as const)(
  "after a rotation of the %s key with the %s key the feed goes on",
  async (which, rootKey) => {
    const dir = tempFolder();
    const feed = await createFeed(openPlace(dir), start);
    await publishFeed(dir, { files: [], index: writeIndex(dir, [1]), now: NOW });
    expect(await rotateKeys(openPlace(dir), { which, rootKey, now: NOW + DAY })).toMatchObject({
      n: 2,
      feed,
    });
    await publishFeed(dir, { files: [], index: writeIndex(dir, [1, 2]), now: NOW + DAY });
    const verified = await verifyFeed(createDiskFolder(join(dir, "public")), NOW + DAY);
    expect(verified).toMatchObject({
      root: { n: 2 },
      manifest: { head: 5 },
      bad: [],
      expired: false,
    });
  },
);

test("erasing leaves no trace of the text, and the feed is whole", async () => {
  const dir = tempFolder();
  await createFeed(openPlace(dir), start);
  await publishFeed(dir, { files: [], index: writeIndex(dir, [1, 2]), now: NOW });
  const place = openPlace(dir);
  const ids = [...(await loadLog(place, await loadFeed(place))).keys()];
  expect(await eraseFromFeed(dir, [ids[4] ?? ""], NOW)).toBe(1);
  expect(await verifyFeed(place.folder, NOW)).toMatchObject({ erased: 1, bad: [] });
});

test("what one flipped byte of a pack does is found by verifying", async () => {
  const dir = tempFolder();
  await createFeed(openPlace(dir), start);
  await publishFeed(dir, { files: [], index: writeIndex(dir, [1, 2]), now: NOW });
  const copy = tempFolder();
  cpSync(dir, copy, { recursive: true });
  const [pack = ""] = readdirSync(join(copy, "public/packs"));
  const bytes = readFileSync(join(copy, "public/packs", pack));
  bytes[40]! ^= 4;
  writeFileSync(join(copy, "public/packs", pack), bytes);
  await expect(verifyFeed(createDiskFolder(join(copy, "public")), NOW)).rejects.toThrow(
    "wrong-hash",
  );
});

test("a served feed is read over the network, and nothing beside it is served", async () => {
  const dir = tempFolder();
  await createFeed(openPlace(dir), start);
  await publishFeed(dir, { files: [], index: writeIndex(dir, [1]), now: NOW });
  const server = await serveFeed(dir, 0);
  onTestFinished(() => void server.close());
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
  expect(await verifyFeed(createWebFolder(base), NOW)).toMatchObject({ manifest: { head: 4 } });
  for (const path of [
    "../keys/feed.key.json",
    "%2e%2e/keys/feed.key.json",
    "packs/",
    "publisher.lock",
  ])
    expect((await fetch(base + path)).status).toBe(404);
});
