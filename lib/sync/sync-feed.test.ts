import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryCache, type MemoryCache } from "../../test/feed/memory-cache.ts";
import { createMemoryFolder, tools } from "../../test/feed/memory-folder.ts";
import {
  createPublisher,
  NOW,
  signedLines,
  type TestPublisher,
} from "../../test/feed/publisher.ts";
import { sourceOf } from "../../test/feed/source.ts";
import { primitives } from "../../test/feed/author.ts";
import { DEFAULT_LIMITS, type FeedLimits } from "../core/feed/subscription.ts";
import { sealPayload, writeEnvelope } from "../core/feed/envelope.ts";
import type { Manifest } from "../core/feed/manifest.ts";
import { formatLine } from "../core/record/line.ts";
import type { LogRecord } from "../core/record/record.ts";
import { signRecord } from "../core/record/signed-record.ts";
import type { FeedSource } from "./feed-source.ts";
import { syncFeed } from "./sync-feed.ts";

const DAY = 86_400_000;
const TRUCE = "syria-2016-12";
let publisher: TestPublisher;
let cache: MemoryCache;

beforeEach(async () => {
  publisher = await createPublisher();
  cache = createMemoryCache();
});

interface Change {
  now?: number;
  limits?: FeedLimits;
  checkExpiry?: boolean;
}

async function sync(
  sources: readonly FeedSource[] = [sourceOf(publisher.folder)],
  change: Change = {},
) {
  const job = {
    feed: publisher.feed,
    sources,
    limits: DEFAULT_LIMITS,
    now: NOW,
    checkExpiry: true,
  };
  return syncFeed({ ...job, cache, tools, ...change });
}

async function codeOf(synced: ReturnType<typeof sync>): Promise<string> {
  const result = await synced;
  return result.ok ? "ok" : result.code;
}

function shown() {
  return cache.content.states.get(publisher.feed)?.shown;
}

async function shownValues(): Promise<number[]> {
  const shelf = await cache.readShelf(publisher.feed, TRUCE);
  return (shelf?.rows ?? []).map(({ text }) => Number(/"value":(\d+)/.exec(text)?.[1]));
}

/** A manifest with a change, signed as the publisher would. */
async function publishChanged(manifest: Manifest, change: Partial<Manifest>) {
  const folder = createMemoryFolder(publisher.folder);
  const payload = JSON.stringify({ ...manifest, ...change });
  const envelope = await sealPayload("manifest", payload, [publisher.feedKey], tools);
  await folder.write("feed.json", tools.encode(writeEnvelope(envelope)));
  return folder;
}

test("a new feed is proved by its id, imported, and shown; then only what is new is fetched", async () => {
  const lines = await signedLines(publisher.author, 8);
  await publisher.publish(lines.slice(0, 5));
  expect(await codeOf(sync())).toBe("ok");
  expect(await shownValues()).toEqual([0, 1, 2, 3, 4]);
  const manifest = await publisher.publish(lines.slice(5), NOW + DAY);
  const source = sourceOf(publisher.folder);
  expect(await codeOf(sync([source], { now: NOW + DAY }))).toBe("ok");
  const news = manifest.packs.find(({ from }) => from === 6);
  expect(source.asked).toEqual(["feed.json", `packs/${news?.sha256}.gz`]);
  expect(await shownValues()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(cache.content.states.get(publisher.feed)?.change).toMatchObject({ from: 5, to: 8 });
});

test("signatures of news are looked at when they come; a forged one is never shown", async () => {
  const lines = await signedLines(publisher.author, 2);
  const forged = lines[1]?.replace('"value":1', '"value":666') ?? "";
  await publisher.publish([lines[0] ?? "", forged]);
  await sync();
  const shelf = await cache.readShelf(publisher.feed, TRUCE);
  expect(shelf?.rows.map(({ checked }) => checked)).toEqual(["good", "bad"]);
});

async function expectOld(): Promise<void> {
  expect(shown()).toMatchObject({ version: 1, head: 3 });
  expect(await shownValues()).toEqual([0, 1, 2]);
}

describe("whatever goes wrong, what was shown stays", () => {
  beforeEach(async () => {
    await publisher.publish(await signedLines(publisher.author, 3));
    await sync();
  });
  test.each(["offline", "timeout", "http-status", "not-found"] as const)("%s", async (code) => {
    const broken = sourceOf(publisher.folder, () => ({ ok: false, code }));
    expect(await codeOf(sync([broken]))).toBe(code);
    await expectOld();
  });

  test("a damaged or missing pack, until another place has it whole", async () => {
    await publisher.publish(await signedLines(publisher.author, 5));
    const spoil = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) =>
      sourceOf(publisher.folder, (path, file) =>
        path.endsWith(".gz") && file.ok ? { ok: true, bytes: change(file.bytes) } : file,
      );
    const flipped = spoil((bytes) => bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte)));
    expect(await codeOf(sync([flipped]))).toBe("wrong-hash");
    expect(await codeOf(sync([spoil((bytes) => bytes.slice(1))]))).toBe("wrong-length");
    const missing = sourceOf(publisher.folder, (path, file) =>
      path.endsWith(".gz") ? { ok: false, code: "not-found" } : file,
    );
    expect(await codeOf(sync([missing]))).toBe("not-found");
    await expectOld();
    expect(await codeOf(sync([missing, flipped, sourceOf(publisher.folder)]))).toBe("ok");
  });

  test("a manifest that is older, of another feed, forged, expired or of a later format", async () => {
    const old = createMemoryFolder(publisher.folder);
    const manifest = await publisher.publish([], NOW + DAY);
    await sync();
    expect(await codeOf(sync([sourceOf(old)]))).toBe("older-version");
    const other = await createPublisher();
    await other.publish([]);
    expect(await codeOf(sync([sourceOf(other.folder)]))).toBe("bad-signature");
    expect(await codeOf(sync(undefined, { now: NOW + 9 * DAY }))).toBe("expired");
    const newer = await publishChanged(manifest, { version: 9, minClient: 2 });
    expect(await codeOf(sync([sourceOf(newer)]))).toBe("client-too-old");
    expect(await shownValues()).toEqual([0, 1, 2]);
  });

  test("two manifests of one version: both hashes are kept as evidence", async () => {
    const manifest = await publisher.publish([], NOW + DAY);
    await sync();
    const twin = await publishChanged(manifest, { expires: "2026-06-20T00:00:00Z" });
    const result = await sync([sourceOf(twin)]);
    expect(result).toMatchObject({ ok: false, code: "two-versions" });
    expect(result.state?.twoVersions?.hashes).toHaveLength(2);
  });

  test("an older log than the one that was seen", async () => {
    const before = await publisher.publish([], NOW);
    await publisher.publish(await signedLines(publisher.author, 2), NOW, true);
    await sync();
    expect(shown()).toMatchObject({ epoch: 2, head: 2 });
    const back = await publishChanged(before, { version: 9 });
    expect(await codeOf(sync([sourceOf(back)]))).toBe("older-epoch");
  });

  test("a chain that does not fit is read once more, then the feed stands still", async () => {
    const manifest = await publisher.publish(await signedLines(publisher.author, 6));
    const wrong = await publishChanged(manifest, { version: 3, chain: "0".repeat(64) });
    const source = sourceOf(wrong);
    expect(await codeOf(sync([source]))).toBe("chain-mismatch");
    await expectOld();
    const asked = source.asked.length;
    expect(await codeOf(sync([source]))).toBe("chain-mismatch");
    expect(source.asked.slice(asked)).toEqual(["feed.json"]);
    const repaired = await publishChanged(manifest, { version: 4 });
    expect(await codeOf(sync([sourceOf(repaired)]))).toBe("ok");
  });

  test("packs that leave a gap", async () => {
    const manifest = await publisher.publish(await signedLines(publisher.author, 9));
    const packs = manifest.packs.filter(({ to }) => to < 12);
    const gap = await publishChanged(manifest, { version: 3, packs });
    expect(await codeOf(sync([sourceOf(gap)]))).toBe("gap");
    await expectOld();
  });

  test("more than the user allows is refused before a pack is fetched", async () => {
    await publisher.publish(await signedLines(publisher.author, 9));
    for (const limits of [{ rows: 11 }, { packed: 100 }, { raw: 2000 }]) {
      const source = sourceOf(publisher.folder);
      const change = { limits: { ...DEFAULT_LIMITS, ...limits } };
      expect(await codeOf(sync([source], change))).toBe("over-limit");
      expect(source.asked).toEqual(["feed.json"]);
    }
    await expectOld();
  });
});

test("a clock ten years off deletes nothing, and the right thing is noted", async () => {
  await publisher.publish(await signedLines(publisher.author, 3));
  await sync();
  for (const [offset, code] of [
    [-3650, "ok"],
    [-1.5, "ok"],
    [1, "ok"],
    [3650, "expired"],
  ] as const) {
    expect(await codeOf(sync(undefined, { now: NOW + offset * DAY }))).toBe(code);
    expect(await shownValues()).toEqual([0, 1, 2]);
    const isSlow = cache.content.states.get(publisher.feed)?.clockSlow;
    expect(isSlow).toBe(offset < 0 || code === "expired" ? isSlow : false);
  }
  await sync(undefined, { now: NOW - 3 * DAY });
  expect(cache.content.states.get(publisher.feed)?.clockSlow).toBe(true);
});

test("bad rows keep their positions; more than one in a hundred stops the feed before anything is written", async () => {
  const lines = await signedLines(publisher.author, 5);
  const manifest = await publisher.publish(lines);
  await sync();
  const { packs, chain } = await badPack(["rubbish", "more rubbish", "worse"]);
  const folder = await publishChanged(manifest, {
    version: 2,
    head: 8,
    packs: [...manifest.packs, ...packs],
    chain,
  });
  expect(await codeOf(sync([sourceOf(folder)]))).toBe("bad-rows");
  expect(await shownValues()).toEqual([0, 1, 2, 3, 4]);

  async function badPack(texts: string[]) {
    const raw = tools.encode(texts.map((text) => `${text}\n`).join(""));
    const packed = await tools.gzip(raw);
    const sha256 = Buffer.from(await tools.sha256(packed)).toString("hex");
    await publisher.folder.write(`packs/${sha256}.gz`, packed);
    const entry = { from: 6, to: 8, sha256, bytes: packed.length, raw: raw.length };
    return { packs: [entry], chain: "0".repeat(64) };
  }
});

test("records of a later release are kept in their place and shown by nobody", async () => {
  const [line = ""] = await signedLines(publisher.author, 1);
  const later = line.replace('"type":"claim"', '"type":"map"');
  await publisher.publish([later, line]);
  expect(await codeOf(sync())).toBe("ok");
  expect(await shownValues()).toEqual([0]);
  expect(shown()).toMatchObject({ head: 2, badRows: 0 });
});

describe("keys", () => {
  test("roots are followed one by one, each saved before anything rests on it", async () => {
    await publisher.publish(await signedLines(publisher.author, 2));
    await sync();
    for (let i = 0; i < 3; i++) await publisher.rotate();
    await publisher.publish([], NOW);
    expect(await codeOf(sync())).toBe("ok");
    const state = cache.content.states.get(publisher.feed);
    expect(state?.keysChanged).toBe(NOW);
    expect(JSON.parse(state?.root ?? "")).toMatchObject({ n: 4 });
  });

  test("a thief who went to version 2^53-1 is undone by new keys: version 2 is taken", async () => {
    const manifest = await publisher.publish(await signedLines(publisher.author, 2));
    const far = { version: Number.MAX_SAFE_INTEGER, epoch: Number.MAX_SAFE_INTEGER };
    const stolen = await publishChanged(manifest, far);
    expect(await codeOf(sync([sourceOf(stolen)]))).toBe("ok");
    expect(shown()?.version).toBe(Number.MAX_SAFE_INTEGER);
    await publisher.rotate();
    await publisher.publish(await signedLines(publisher.author, 1));
    expect(await codeOf(sync())).toBe("ok");
    expect(shown()).toMatchObject({ version: 2, epoch: 1, head: 3 });
  });

  test("rows that a thief added leave with the next honest publication, and that is noted", async () => {
    const lines = await signedLines(publisher.author, 4);
    await publisher.publish(lines.slice(0, 2));
    const thief = createMemoryFolder(publisher.folder);
    await publisher.publishIn(
      thief,
      await signedLines(publisher.author, 3, (i) => ({ value: 600 + i })),
    );
    await sync([sourceOf(thief)]);
    expect(await shownValues()).toContain(600);
    await publisher.rotate();
    await publisher.publish(lines.slice(2));
    expect(await codeOf(sync())).toBe("ok");
    expect(await shownValues()).toEqual([0, 1, 2, 3]);
    const state = cache.content.states.get(publisher.feed);
    expect(state).toMatchObject({ keysChanged: NOW, rewritten: NOW });
  });

  test("another feed cannot take the place of one, even with all files in order", async () => {
    const other = await createPublisher();
    await other.publish(await signedLines(other.author, 2));
    expect(await codeOf(sync([sourceOf(other.folder)]))).toBe("wrong-feed");
    expect(cache.content.states.size).toBe(0);
  });
});

test("the feed in the package works years after the release", async () => {
  await publisher.publish(await signedLines(publisher.author, 2));
  const late = { now: NOW + 2000 * DAY };
  expect(await codeOf(sync(undefined, late))).toBe("expired");
  expect(await codeOf(sync(undefined, { ...late, checkExpiry: false }))).toBe("ok");
});

test("a device that dies at any write goes on where it stopped and reads at most one pack again", async () => {
  const lines = await signedLines(publisher.author, 60);
  for (let day = 0; day < 6; day++)
    await publisher.publish(lines.slice(day * 10, day * 10 + 10), NOW + day * DAY);
  const start = createMemoryCache();
  const now = NOW + 5 * DAY;
  for (let deadly = 0; ; deadly++) {
    cache = createMemoryCache();
    cache.content = start.content;
    let writes = 0;
    cache.beforeWrite = () => {
      if (writes++ === deadly) throw new Error("killed");
    };
    const source = sourceOf(publisher.folder);
    const died = await sync([source], { now }).catch(() => "died");
    cache.beforeWrite = () => {};
    expect(await codeOf(sync([source], { now }))).toBe("ok");
    expect(await shownValues()).toHaveLength(60);
    const packs = source.asked.filter((path) => path.endsWith(".gz"));
    expect(packs.length - new Set(packs).size).toBeLessThanOrEqual(1);
    if (died !== "died") break;
  }
});

test("the text of a record that its author wants erased is dropped when the word arrives", async () => {
  const [line = ""] = await signedLines(publisher.author, 1, () => ({ note: "A name" }));
  await publisher.publish([line]);
  await sync();
  const of = Buffer.from(await tools.sha256(tools.encode(line.slice(87)))).toString("hex");
  const head = {
    v: 1,
    type: "retract",
    created: "2026-06-01T00:00:00Z",
    of,
    truce: TRUCE,
    reason: null,
  } as const;
  const stranger = await createPublisher();
  const asked = { ...head, author: stranger.author.key, erase: true } as const;
  await publisher.publish([await signedLine(asked, stranger)]);
  await sync();
  expect((await cache.readShelf(publisher.feed, TRUCE))?.rows[0]?.text).toContain("A name");
  await publisher.publish([
    await signedLine({ ...asked, author: publisher.author.key }, publisher),
  ]);
  await sync();
  const rows = (await cache.readShelf(publisher.feed, TRUCE))?.rows;
  expect(rows?.[0]?.text).toBe(`!\t${of}\t${line.slice(0, 86)}`);
});

async function signedLine(record: LogRecord, { author }: TestPublisher): Promise<string> {
  const { sig, body } = await signRecord(record, author.sign, primitives);
  return formatLine({ kind: "record", sig, body });
}

test("claims of many truces are kept truce by truce", async () => {
  const lines = await signedLines(publisher.author, 6, (i) => ({
    truce: i % 2 ? "minsk-2015-02" : TRUCE,
  }));
  await publisher.publish(lines);
  await sync();
  expect(await shownValues()).toEqual([0, 2, 4]);
  expect(await cache.countRows(publisher.feed)).toEqual({ [TRUCE]: 3, "minsk-2015-02": 3 });
});
