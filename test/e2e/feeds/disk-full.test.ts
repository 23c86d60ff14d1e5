import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../../scripts/set-up/browser-places.ts";
import { provideBigFeed } from "../../bench/feed/big-feed.ts";
import { until } from "../eventually.ts";
import { addressOf, figure, withFeedsInEachBrowser, type FeedStand } from "./feed-stand.ts";
import { startInLittleRoom, takeRoom } from "./little-room.ts";
import { makeDue, readStates, ringAlarm } from "./stored-feeds.ts";

const SMALL = "small.example";
const BIG = "big.example";
/** Some 20 MB when stored. */
const ROWS = 22_000;
const DISK_MB = 400;
/** Left when the big index is fetched: enough for a pack or two. Of a disk, the browser takes some. */
const LEFT_MB = 2;
const LEFT_ON_DISK_MB = 8;

type MakeRoom = () => Promise<void>;

const disks: string[] = [];

/** A disk of its own for the browser's data. Only root may make one. */
function mountDisk(kind: BrowserKind): string {
  const disk = mkdtempSync(join(tmpdir(), `whocounts-disk-${kind}-`));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "tmpfs", disk]);
  disks.push(disk);
  return disk;
}

function canMount(): boolean {
  const disk = mkdtempSync(join(tmpdir(), "whocounts-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]);
  if (status === 0) execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true });
  return status === 0;
}

/** A file that takes up all of the disk but so much. Blown up bit by bit, since the browser writes to the disk too. */
function fillDisk(disk: string, leftMb: number): MakeRoom {
  const balloon = join(disk, "balloon");
  writeFileSync(balloon, "");
  for (;;) {
    const { bavail, bsize } = statfsSync(disk);
    const more = Math.min(bavail * bsize - leftMb * 1_000_000, PUFF);
    if (more <= 0) return async () => rmSync(balloon);
    appendFileSync(balloon, Buffer.alloc(more, 1));
  }
}
/** Less than what is left: a browser that takes some in the meantime does not make the last one fail. */
const PUFF = 4_000_000;

/** What is shown survives room that ends within an import, and so does the import. */
function survives(stand: FeedStand, takeRoomAway: () => Promise<MakeRoom>): void {
  test("a full disk is said, what was there is served, and room makes it well by itself", async () => {
    const small = await stand.makeFeed(SMALL, "Small index");
    await small.publish(figure(411));
    await stand.options.subscribe(addressOf(SMALL, small));
    await stand.options.untilText("1 record", "Updated:");
    expect(await stand.readCard()).toContain("411");
    const { dir, feed } = await provideBigFeed(ROWS, () => {});
    cpSync(dir, stand.host.folderOf(BIG), { recursive: true });
    const stateOf = async () =>
      (await readStates(stand.options.page)).find((state) => state.feed === feed);

    const makeRoom = await takeRoomAway();
    await stand.options.subscribe(addressOf(BIG, { feed }));
    await stand.options.untilText("The disk is full. What was fetched before stays.");
    expect(await stand.readCard()).toContain("411");

    await makeRoom();
    await makeDue(stand.options.page);
    await ringAlarm(stand.options.page);
    await until(stateOf, (state) => state?.shown?.head === ROWS, "the import goes on");
    await until(stand.options.text, (text) => !text.includes("disk is full"), "it is well");
    expect(await stand.readCard()).toContain("411");
  });
}

describe("in little room", () => {
  withFeedsInEachBrowser(
    [SMALL, BIG],
    (stand) => survives(stand, () => takeRoom(stand.harness, stand.options.page, LEFT_MB)),
    startInLittleRoom,
  );
});

/** Where Chromium opens no database at all any more. */
describe.skipIf(!canMount())("on a disk of its own (needs root)", () => {
  withFeedsInEachBrowser(
    [SMALL, BIG],
    (stand) => survives(stand, async () => fillDisk(disks.at(-1)!, LEFT_ON_DISK_MB)),
    (kind) => ({ profile: mountDisk(kind) }),
  );
  afterAll(() => {
    for (const disk of disks) {
      execFileSync("umount", ["-l", disk]);
      rmSync(disk, { recursive: true });
    }
  });
});
