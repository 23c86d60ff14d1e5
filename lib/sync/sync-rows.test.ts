import { beforeEach, expect, test } from "vitest";
import { tools } from "../../test/feed/memory-folder.ts";
import { createPublisher, signedLines, type TestPublisher } from "../../test/feed/publisher.ts";
import { sourceOf } from "../../test/feed/source.ts";
import { createSyncStand, TRUCE, type SyncStand } from "../../test/feed/sync-stand.ts";
import { primitives } from "../../test/feed/author.ts";
import { formatLine } from "../core/record/line.ts";
import { signRecord } from "../core/record/signed-record.ts";
import { type LogRecord } from "../core/record/record.ts";

let stand: SyncStand;
beforeEach(async () => {
  stand = await createSyncStand();
});

test("bad rows keep their positions; more than one in a hundred stops the feed before anything is written", async () => {
  const { publisher, sync, syncCode, shownValues, publishChanged } = stand;
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
  expect(await syncCode([sourceOf(folder)])).toBe("bad-rows");
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
  const { publisher, syncCode, shown, shownValues } = stand;
  const [line = ""] = await signedLines(publisher.author, 1);
  const later = line.replace('"type":"claim"', '"type":"map"');
  await publisher.publish([later, line]);
  expect(await syncCode()).toBe("ok");
  expect(await shownValues()).toEqual([0]);
  expect(shown()).toMatchObject({ head: 2, badRows: 0 });
});

test("the text of a record that its author wants erased is dropped when the word arrives", async () => {
  const { publisher, cache, sync } = stand;
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
