import { cpSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { provideBigFeed } from "../../bench/feed/big-feed.ts";
import { until, whileNothingHappens } from "../eventually.ts";
import { openExtensionPage } from "../extension-page.ts";
import type { FeedFolder } from "./feed-folder.ts";
import { addressOf, figure, withFeedsInEachBrowser } from "./feed-stand.ts";
import { stopBackground } from "./stop-background.ts";
import { loseRows, makeDue, readStates, ringAlarm } from "./stored-feeds.ts";

const FIRST = "first.example";
const SLOW = "slow.example";
const ROWS = 22_000;

/** What the background does by itself, whatever is done to it. */
withFeedsInEachBrowser([FIRST, SLOW], (stand) => {
  let first: FeedFolder;

  beforeAll(async () => {
    first = await stand.makeFeed(FIRST, "First index");
    await first.publish(figure(411));
    await stand.options.subscribe(addressOf(FIRST, first));
    await stand.options.untilText("1 record", "Updated:");
  });

  const fetches = (host: string, path: string): number =>
    stand.host.answered().filter((one) => one.host === host && one.path.startsWith(path)).length;
  const stateOf = async (feed: string) =>
    (await readStates(stand.options.page)).find((state) => state.feed === feed);

  test("two pages that ask at once while the alarm rings: one of them fetches", async () => {
    const other = await openExtensionPage(stand.harness, "options.html");
    stand.host.tunnel.slowDown(1500);
    await makeDue(other);
    const before = fetches(FIRST, "/feed.json");
    const lastOk = (await stateOf(first.feed))?.lastOk ?? 0;
    await ringAlarm(other);
    await Promise.all([stand.options, { page: other }].map(({ page }) => askTwice(page, first)));
    await until(
      () => stateOf(first.feed),
      (state) => (state?.lastOk ?? 0) > lastOk,
      "a sync",
    );
    stand.host.tunnel.mend();
    await other.close();
    expect(fetches(FIRST, "/feed.json") - before).toBe(1);
  });

  test("by the alarm, what is not due is left alone, and what is due is fetched", async () => {
    const before = fetches(FIRST, "/feed.json");
    await ringAlarm(stand.options.page);
    await whileNothingHappens(1500);
    expect(fetches(FIRST, "/feed.json")).toBe(before);
    await first.publish(figure(412));
    await makeDue(stand.options.page);
    await ringAlarm(stand.options.page);
    await stand.options.untilText("2 records");
    expect(fetches(FIRST, "/feed.json")).toBe(before + 1);
  });

  test("rows that were lost are fetched again, and nothing else is lost", async () => {
    const { page } = stand.options;
    await loseRows(page, first.feed, "syria-2016-12");
    await stopBackground(stand.harness, page);
    expect(await stand.readCard()).not.toContain("411");
    await stand.options.untilText("What was stored of it was damaged, and is fetched anew.");
    const begun = Date.now();
    await ringAlarm(page);
    await until(
      () => stateOf(first.feed),
      (state) => state?.work.isRepair === false,
      "the rows are back",
    );
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(await stand.readCard()).toContain("411");
  });

  test("a background that is stopped within an import goes on where it was, in three wake-ups", async () => {
    const { page } = stand.options;
    const { dir, feed } = await provideBigFeed(ROWS, () => {});
    cpSync(dir, stand.host.folderOf(SLOW), { recursive: true });
    await stand.options.subscribe(addressOf(SLOW, { feed }));
    let wakeUps = 0;
    for (const reached of [1, 6000, 11_000]) {
      await until(
        () => stateOf(feed),
        (state) => (state?.work.cursor ?? 0) >= reached,
        `${reached} rows are in`,
      );
      await stopBackground(stand.harness, page);
      await ringAlarm(page);
      wakeUps += 1;
    }
    await until(
      () => stateOf(feed),
      (state) => state?.shown?.head === ROWS,
      "the whole import",
    );
    const packs = stand.host
      .answered()
      .flatMap(({ host, path }) => (host === SLOW && path.startsWith("/packs/") ? path : []));
    expect(packs.length).toBeLessThanOrEqual(new Set(packs).size + wakeUps);
  });
});

/** Two questions of one page at the same moment. */
function askTwice(page: Page, { feed }: FeedFolder): Promise<unknown> {
  return page.evaluate((feed) => {
    const ask = () => chrome.runtime.sendMessage({ kind: "sync-feed", body: { feed } });
    return Promise.all([ask(), ask()]);
  }, feed);
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
