import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryFolder } from "../../test/feed/memory-folder.ts";
import { createPublisher, NOW, signedLines } from "../../test/feed/publisher.ts";
import { sourceOf } from "../../test/feed/source.ts";
import { createSyncStand, DAY, type SyncStand } from "../../test/feed/sync-stand.ts";
import { DEFAULT_LIMITS } from "../core/feed/subscription.ts";

let stand: SyncStand;
beforeEach(async () => {
  stand = await createSyncStand();
});

async function expectOld(): Promise<void> {
  const { shown, shownValues } = stand;
  expect(shown()).toMatchObject({ version: 1, head: 3 });
  expect(await shownValues()).toEqual([0, 1, 2]);
}

describe("whatever goes wrong, what was shown stays", () => {
  beforeEach(async () => {
    const { publisher, sync } = stand;
    await publisher.publish(await signedLines(publisher.author, 3));
    await sync();
  });
  test.each(["offline", "timeout", "http-status", "not-found"] as const)("%s", async (code) => {
    const { publisher, syncCode } = stand;
    const broken = sourceOf(publisher.folder, () => ({ ok: false, code }));
    expect(await syncCode([broken])).toBe(code);
    await expectOld();
  });

  test("a damaged or missing pack, until another place has it whole", async () => {
    const { publisher, syncCode } = stand;
    await publisher.publish(await signedLines(publisher.author, 5));
    const spoil = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) =>
      sourceOf(publisher.folder, (path, file) =>
        path.endsWith(".gz") && file.ok ? { ok: true, bytes: change(file.bytes) } : file,
      );
    const flipped = spoil((bytes) => bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte)));
    expect(await syncCode([flipped])).toBe("wrong-hash");
    expect(await syncCode([spoil((bytes) => bytes.slice(1))])).toBe("wrong-length");
    const missing = sourceOf(publisher.folder, (path, file) =>
      path.endsWith(".gz") ? { ok: false, code: "not-found" } : file,
    );
    expect(await syncCode([missing])).toBe("not-found");
    await expectOld();
    expect(await syncCode([missing, flipped, sourceOf(publisher.folder)])).toBe("ok");
  });

  test("a manifest that is older, of another feed, forged, expired or of a later format", async () => {
    const { publisher, sync, syncCode, shownValues, publishChanged } = stand;
    const old = createMemoryFolder(publisher.folder);
    const manifest = await publisher.publish([], NOW + DAY);
    await sync();
    expect(await syncCode([sourceOf(old)])).toBe("older-version");
    const other = await createPublisher();
    await other.publish([]);
    expect(await syncCode([sourceOf(other.folder)])).toBe("bad-signature");
    expect(await syncCode(undefined, { now: NOW + 9 * DAY })).toBe("expired");
    const newer = await publishChanged(manifest, { version: 9, minClient: 2 });
    expect(await syncCode([sourceOf(newer)])).toBe("client-too-old");
    expect(await shownValues()).toEqual([0, 1, 2]);
  });

  test("two manifests of one version: both hashes are kept as evidence", async () => {
    const { publisher, sync, publishChanged } = stand;
    const manifest = await publisher.publish([], NOW + DAY);
    await sync();
    const twin = await publishChanged(manifest, { expires: "2026-06-20T00:00:00Z" });
    const result = await sync([sourceOf(twin)]);
    expect(result).toMatchObject({ ok: false, code: "two-versions" });
    expect(result.state?.twoVersions?.hashes).toHaveLength(2);
  });

  test("an older log than the one that was seen", async () => {
    const { publisher, sync, syncCode, shown, publishChanged } = stand;
    const before = await publisher.publish([], NOW);
    await publisher.publish(await signedLines(publisher.author, 2), NOW, true);
    await sync();
    expect(shown()).toMatchObject({ epoch: 2, head: 2 });
    const back = await publishChanged(before, { version: 9 });
    expect(await syncCode([sourceOf(back)])).toBe("older-epoch");
  });

  test("a chain that does not fit is read once more, then the feed stands still", async () => {
    const { publisher, syncCode, publishChanged } = stand;
    const manifest = await publisher.publish(await signedLines(publisher.author, 6));
    const wrong = await publishChanged(manifest, { version: 3, chain: "0".repeat(64) });
    const source = sourceOf(wrong);
    expect(await syncCode([source])).toBe("chain-mismatch");
    await expectOld();
    const asked = source.asked.length;
    expect(await syncCode([source])).toBe("chain-mismatch");
    expect(source.asked.slice(asked)).toEqual(["feed.json"]);
    const repaired = await publishChanged(manifest, { version: 4 });
    expect(await syncCode([sourceOf(repaired)])).toBe("ok");
  });

  test("packs that leave a gap", async () => {
    const { publisher, syncCode, publishChanged } = stand;
    const manifest = await publisher.publish(await signedLines(publisher.author, 9));
    const packs = manifest.packs.filter(({ to }) => to < 12);
    const gap = await publishChanged(manifest, { version: 3, packs });
    expect(await syncCode([sourceOf(gap)])).toBe("gap");
    await expectOld();
  });

  test("more than the user allows is refused before a pack is fetched", async () => {
    const { publisher, syncCode } = stand;
    await publisher.publish(await signedLines(publisher.author, 9));
    for (const limits of [{ rows: 11 }, { packed: 100 }, { raw: 2000 }]) {
      const source = sourceOf(publisher.folder);
      const change = { limits: { ...DEFAULT_LIMITS, ...limits } };
      expect(await syncCode([source], change)).toBe("over-limit");
      expect(source.asked).toEqual(["feed.json"]);
    }
    await expectOld();
  });
});

test("a clock ten years off deletes nothing, and the right thing is noted", async () => {
  const { publisher, cache, sync, syncCode, shownValues } = stand;
  await publisher.publish(await signedLines(publisher.author, 3));
  await sync();
  for (const [offset, code, clockSlow] of [
    [-3650, "ok", true],
    [-1, "ok", false],
    [-1.1, "ok", true],
    [1, "ok", false],
    [3650, "expired", false],
  ] as const) {
    expect(await syncCode(undefined, { now: NOW + offset * DAY })).toBe(code);
    expect(await shownValues()).toEqual([0, 1, 2]);
    expect(cache.content.states.get(publisher.feed)).toMatchObject({ clockSlow });
  }
});

test("whichever moment of its history is replayed, nothing but the newest is taken", async () => {
  const { publisher, sync, syncCode, shown, shownValues } = stand;
  const lines = await signedLines(publisher.author, 10);
  const moments = [];
  for (const line of lines) {
    await publisher.publish([line]);
    moments.push(createMemoryFolder(publisher.folder));
  }
  await sync();
  for (const moment of moments.slice(0, -1))
    expect(await syncCode([sourceOf(moment)])).toBe("older-version");
  expect(shown()).toMatchObject({ version: 10, head: 10 });
  expect(await shownValues()).toHaveLength(10);
});
