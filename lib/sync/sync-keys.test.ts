import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryFolder } from "../../test/feed/memory-folder.ts";
import { createPublisher, NOW, signedLines } from "../../test/feed/publisher.ts";
import { sourceOf } from "../../test/feed/source.ts";
import { createSyncStand, type SyncStand } from "../../test/feed/sync-stand.ts";

let stand: SyncStand;
beforeEach(async () => {
  stand = await createSyncStand();
});

describe("keys", () => {
  test("roots are followed one by one, each saved before anything rests on it", async () => {
    const { publisher, cache, sync, syncCode } = stand;
    await publisher.publish(await signedLines(publisher.author, 2));
    await sync();
    for (let i = 0; i < 3; i++) await publisher.rotate();
    await publisher.publish([], NOW);
    expect(await syncCode()).toBe("ok");
    const state = cache.content.states.get(publisher.feed);
    expect(state?.keysChanged).toBe(NOW);
    expect(JSON.parse(state?.root ?? "")).toMatchObject({ n: 4 });
  });

  test("a thief who went to version 2^53-1 is undone by new keys: version 2 is taken", async () => {
    const { publisher, syncCode, shown, publishChanged } = stand;
    const manifest = await publisher.publish(await signedLines(publisher.author, 2));
    const far = { version: Number.MAX_SAFE_INTEGER, epoch: Number.MAX_SAFE_INTEGER };
    const stolen = await publishChanged(manifest, far);
    expect(await syncCode([sourceOf(stolen)])).toBe("ok");
    expect(shown()?.version).toBe(Number.MAX_SAFE_INTEGER);
    await publisher.rotate();
    await publisher.publish(await signedLines(publisher.author, 1));
    expect(await syncCode()).toBe("ok");
    expect(shown()).toMatchObject({ version: 2, epoch: 1, head: 3 });
  });

  test("rows that a thief added leave with the next honest publication, and that is noted", async () => {
    const { publisher, cache, sync, syncCode, shownValues } = stand;
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
    expect(await syncCode()).toBe("ok");
    expect(await shownValues()).toEqual([0, 1, 2, 3]);
    const state = cache.content.states.get(publisher.feed);
    expect(state).toMatchObject({ keysChanged: NOW, rewritten: NOW });
  });

  test("another feed cannot take the place of one, even with all files in order", async () => {
    const { cache, syncCode } = stand;
    const other = await createPublisher();
    await other.publish(await signedLines(other.author, 2));
    expect(await syncCode([sourceOf(other.folder)])).toBe("wrong-feed");
    expect(cache.content.states.size).toBe(0);
  });
});
