import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { packPath } from "../../../lib/core/feed/manifest.ts";
import { createAuthor } from "../../feed/author.ts";
import { openExtensionPage } from "../extension-page.ts";
import { until } from "../eventually.ts";
import { folderAt, type FeedFolder } from "./feed-folder.ts";
import { addressOf, figure, withFeedsInEachBrowser } from "./feed-stand.ts";

const HOST = "first.example";
const LATE = "late.example";
const NAME = "First index";
/** Manifests are good for a week. */
const DAY_MS = 86_400_000;

/** Whatever happens to a feed, the reader is told in words, and what was fetched before stays. */
withFeedsInEachBrowser([HOST, LATE], (stand) => {
  let feed: FeedFolder;

  beforeAll(async () => {
    feed = await stand.makeFeed(HOST, NAME);
    await feed.publish(figure(411));
    await stand.options.subscribe(addressOf(HOST, feed));
    await stand.options.untilText("1 record", "Updated:");
  });

  /** The card of the article once an update has ended with these words. */
  async function cardAfter(...words: string[]): Promise<string> {
    await stand.options.update(NAME);
    await stand.options.untilText(...words);
    return stand.readCard();
  }

  test("a host that cannot be reached", async () => {
    stand.host.tunnel.cut();
    expect(await cardAfter("It could not be reached at the last try.")).toContain("411");
    stand.host.tunnel.mend();
    await stand.options.update(NAME);
    await until(stand.options.text, (text) => !text.includes("could not be reached"), "it is well");
  });

  test("a pack with one bit changed, and a pack that is missing", async () => {
    await feed.publish(figure(412));
    const path = packPath(feed.manifest().packs.find(({ to }) => to === 2)!);
    const good = feed.read(path);
    const bad = Buffer.from(good);
    bad[bad.length >> 1]! ^= 1;
    feed.write(path, bad);
    expect(await cardAfter("1 record", "The last try brought no good copy.")).toContain("411");
    feed.remove(path);
    expect(await cardAfter("1 record", "The last try brought no good copy.")).toContain("411");
    feed.write(path, good);
    expect(await cardAfter("2 records", "What came last: 1 record")).toContain("411");
  });

  test("a manifest that the feed's keys did not sign is refused, and the popup says so", async () => {
    const good = feed.read("feed.json");
    feed.write("feed.json", good.toString().replace('\\"head\\":2', '\\"head\\":9'));
    expect(feed.read("feed.json").equals(good)).toBe(false);
    expect(await cardAfter("The last try brought no good copy.")).toContain("411");
    await stand.options.update(NAME);
    expect(await cardAfter("Update refused: what came was not signed")).toContain("411");
    const popup = await openExtensionPage(stand.harness, "popup.html");
    await until(
      () => popup.evaluate(() => document.body.innerText),
      (text) => text.includes(`${NAME}: update refused`),
      "the mark in the popup",
    );
    await popup.close();
    feed.write("feed.json", good);
    await stand.options.update(NAME);
    await until(stand.options.text, (text) => !text.includes("Update refused"), "it is well again");
  });

  test("an older copy is refused", async () => {
    const older = feed.read("feed.json");
    await feed.publish(figure(413));
    expect(await cardAfter("3 records")).toContain("411");
    const newest = feed.read("feed.json");
    feed.write("feed.json", older);
    expect(await cardAfter("3 records", "Old copy refused")).toContain("411");
    feed.write("feed.json", newest);
  });

  test("two different manifests of one version are two versions of the index", async () => {
    const other = folderAt(`${feed.dir}-other`, feed);
    cpSync(feed.dir, other.dir, { recursive: true });
    await feed.publish(figure(414));
    await other.publish(figure(999));
    expect(await cardAfter("4 records")).toContain("411");
    const mine = feed.read("feed.json");
    feed.write("feed.json", other.read("feed.json"));
    expect(await cardAfter("4 records", "There are two versions of this index")).toContain("411");
    expect(await stand.readCard()).not.toContain("999");
    feed.write("feed.json", mine);
  });

  /** SYNC.md, threat 4: what a thief of the key that signs manifests can do, and how long it takes to undo. */
  test("drill: the feed key is stolen and used; rotated, the forged rows are gone within the hour", async () => {
    const thief = folderAt(`${feed.dir}-thief`, { feed: feed.feed, author: await createAuthor() });
    cpSync(feed.dir, thief.dir, { recursive: true });
    await thief.publish(figure(666), figure(667), figure(668));
    const honest = feed.read("feed.json");
    // The thief has the host, too: what is published there is the forged log, properly signed.
    cpSync(join(thief.dir, "public"), join(feed.dir, "public"), { recursive: true });
    expect(await cardAfter("7 records")).toContain("666");

    const begun = Date.now();
    feed.write("feed.json", honest);
    feed.rotate();
    await feed.publish(figure(415));
    const card = await cardAfter("5 records", "Its keys changed on", "began its records anew on");
    const seconds = (Date.now() - begun) / 1000;
    expect(card).toContain("411");
    expect(card).toContain("415");
    expect(card).not.toContain("666");
    console.log(`${stand.harness.kind}: a stolen feed key was undone in ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(3600);

    await thief.publish(figure(669));
    cpSync(join(thief.dir, "public"), join(feed.dir, "public"), { recursive: true });
    await stand.options.update(NAME);
    await stand.options.update(NAME);
    expect(await cardAfter("5 records", "Update refused")).not.toContain("669");
  });

  test("an index that its publisher let expire stays, and is marked as old", async () => {
    const late = await stand.makeFeed(LATE, "Late index");
    await late.publishAt(Date.now() - 8 * DAY_MS, figure(500));
    await stand.options.look(addressOf(LATE, late));
    await stand.options.untilText("Its publisher has not kept it up to date");

    await late.publishAt(Date.now() - 7 * DAY_MS + 20_000, figure(501));
    await stand.options.subscribe(addressOf(LATE, late));
    await stand.options.untilText("Late index", "Not updated since");
    expect(await stand.readCard()).toContain("500");
  });
});
