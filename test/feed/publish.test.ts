import { expect, test } from "vitest";
import { planPacks } from "../../lib/core/feed/cover.ts";
import { historyPath, packPath } from "../../lib/core/feed/manifest.ts";
import { checkLine } from "../../lib/core/feed/publish/check-line.ts";
import { eraseRecords } from "../../lib/core/feed/publish/erase.ts";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import { readFeed } from "../../lib/core/feed/publish/read-feed.ts";
import { readLines } from "../../lib/core/feed/publish/read-log.ts";
import { replayLog, startReach } from "../../lib/core/feed/publish/self-check.ts";
import { deleteUnlistedPacks } from "../../lib/core/feed/publish/tidy.ts";
import { toHex } from "../../lib/core/record/bytes.ts";
import { rowId } from "../../lib/core/feed/row.ts";
import { primitives } from "./author.ts";
import { createMemoryFolder, tools, type MemoryFolder } from "./memory-folder.ts";
import { createPublisher, NOW, signedLines } from "./publisher.ts";

const DAY = 86_400_000;

async function published(folder: MemoryFolder) {
  const feed = await readFeed(folder, tools);
  if (!feed.ok || !feed.signed) throw new Error("nothing is published");
  return { root: feed.root, signed: feed.signed, manifest: feed.signed.manifest };
}

test("what is published is what is read back, over several publications", async () => {
  const publisher = await createPublisher();
  const lines = await signedLines(publisher.author, 620);
  await publisher.publish(lines.slice(0, 300));
  await publisher.publish(lines.slice(300, 301), NOW + DAY);
  const manifest = await publisher.publish(lines.slice(301), NOW + 2 * DAY);
  expect(manifest).toMatchObject({ version: 3, epoch: 1, head: 620 });
  const all = await readLines(publisher.folder, manifest, { from: 1, to: 620 }, tools);
  expect(all).toEqual(lines);
  for (const version of [1, 2, 3])
    expect(publisher.folder.files.has(historyPath(version))).toBe(true);
});

test("killed before any write, a publisher leaves the version before, and goes on when run again", async () => {
  const publisher = await createPublisher();
  const lines = await signedLines(publisher.author, 5210);
  await publisher.publish(lines.slice(0, 4990));
  const start = createMemoryFolder(publisher.folder);
  for (let allowed = 0; ; allowed++) {
    const folder = createMemoryFolder(start);
    const killed = await publisher
      .publishIn(killedAfter(folder, allowed), lines.slice(4990))
      .catch(() => undefined);
    const { manifest } = await published(folder);
    expect(planPacks(manifest.packs, 0, manifest.head)).toBeDefined();
    await replayLog(folder, manifest, { start: startReach() }, tools);
    if (killed) break;
    expect(manifest.version).toBe(1);
    const again = await publisher.publishIn(folder, lines.slice(4990));
    expect(again).toMatchObject({ version: 2, head: 5210 });
  }
}, 30_000);

/** The folder as a publisher sees it that dies when it begins the write after `allowed` ones. */
function killedAfter(folder: MemoryFolder, allowed: number): FeedFolder {
  let writes = 0;
  return {
    ...folder,
    write: async (path, bytes) => {
      if (writes++ === allowed) throw new Error("killed");
      await folder.write(path, bytes);
    },
  };
}

test("a publisher whose files have a gap, a damage or a missing pack refuses to publish", async () => {
  const publisher = await createPublisher();
  const lines = await signedLines(publisher.author, 40);
  const { packs } = await publisher.publish(lines.slice(0, 30));
  const path = packPath(packs[0]!);
  const whole = publisher.folder.files.get(path)!;
  for (const damaged of [undefined, whole.slice(1), whole.map((byte) => byte ^ 1)]) {
    if (damaged) publisher.folder.files.set(path, damaged);
    else publisher.folder.files.delete(path);
    await expect(publisher.publish(lines.slice(30))).rejects.toThrow("the published log is broken");
    expect((await published(publisher.folder)).manifest.version).toBe(1);
  }
});

test("a line that clients would quarantine stops the publication", async () => {
  const publisher = await createPublisher();
  const [line = ""] = await signedLines(publisher.author, 1);
  await expect(publisher.publish([line.replace('"figure"', '"verdict"')])).rejects.toThrow(
    "bad-rows",
  );
  expect(publisher.folder.files.has("feed.json")).toBe(false);
});

test("only a whole line with its author's signature may enter a log", async () => {
  const publisher = await createPublisher();
  const [line = ""] = await signedLines(publisher.author, 1);
  expect(await checkLine(line, primitives)).toMatchObject({ ok: true });
  expect(await checkLine(line.replace('"value":0', '"value":1'), primitives)).toEqual({
    ok: false,
    code: "bad-signature",
  });
  expect(await checkLine(`!\t${"0".repeat(64)}\t${line.slice(0, 86)}`, primitives)).toEqual({
    ok: false,
    code: "line-shape",
  });
});

test("an erased record leaves its id and its signature, and no file with its text", async () => {
  const publisher = await createPublisher();
  const lines = await signedLines(publisher.author, 300, (i) => ({
    note: i === 7 ? "A name" : null,
  }));
  await publisher.publish(lines.slice(0, 200));
  const before = await publisher.publish(lines.slice(200), NOW + DAY);
  const id = toHex(await rowId(lines[7]!, primitives));
  const { root, signed } = await published(publisher.folder);
  const erasure = {
    feed: { root, signed },
    ids: new Set([id]),
    signers: [publisher.feedKey],
    now: NOW,
  };
  expect(await eraseRecords(erasure, publisher.folder, tools)).toBe(1);
  const { manifest } = await published(publisher.folder);
  expect(manifest).toMatchObject({ version: 3, head: before.head, chain: before.chain });
  const [erased] = await readLines(publisher.folder, manifest, { from: 8, to: 8 }, tools);
  expect(erased).toBe(`!\t${id}\t${lines[7]!.slice(0, 86)}`);
  for (const [path, bytes] of publisher.folder.files) {
    const unpacked = path.endsWith(".gz") ? await tools.gunzip(bytes, 16_000_000) : undefined;
    expect(unpacked?.ok && Buffer.from(unpacked.bytes).includes("A name")).toBeFalsy();
  }
  expect(
    await eraseRecords(
      { ...erasure, feed: await published(publisher.folder) },
      publisher.folder,
      tools,
    ),
  ).toBe(0);
});

test("packs that no manifest of the last 30 days lists are deleted, others stay", async () => {
  const publisher = await createPublisher();
  const lines = await signedLines(publisher.author, 60);
  await publisher.publish(lines.slice(0, 10), NOW);
  await publisher.publish(lines.slice(10, 20), NOW + DAY);
  const late = await publisher.publish(lines.slice(20), NOW + 35 * DAY);
  expect(late.packs).toHaveLength(2);
  const count = () =>
    [...publisher.folder.files.keys()].filter((path) => path.endsWith(".gz")).length;
  expect(count()).toBe(4);
  expect(await deleteUnlistedPacks(publisher.folder, late, NOW + 35 * DAY, primitives)).toBe(0);
  const later = await publisher.publish([], NOW + 36 * DAY);
  expect(await deleteUnlistedPacks(publisher.folder, later, NOW + 70 * DAY, primitives)).toBe(2);
  expect(count()).toBe(2);
});

test("after a change of keys the new ones sign, and the old folder goes on", async () => {
  const publisher = await createPublisher();
  const lines = await signedLines(publisher.author, 20);
  await publisher.publish(lines.slice(0, 10));
  await publisher.rotate();
  expect((await published(publisher.folder)).root.n).toBe(2);
  const manifest = await publisher.publish(lines.slice(10));
  expect(manifest).toMatchObject({ root: 2, version: 2, head: 20 });
});

test("a log that begins anew has the next epoch", async () => {
  const publisher = await createPublisher();
  const lines = await signedLines(publisher.author, 20);
  await publisher.publish(lines);
  const manifest = await publisher.publish(lines.slice(0, 12), NOW, true);
  expect(manifest).toMatchObject({ version: 2, epoch: 2, head: 12 });
});
