import { beforeAll, expect, test } from "vitest";
import { articlePage, CLAIM, FILLER, OTHER_CLAIM } from "../article-page.ts";
import { until } from "../eventually.ts";
import type { FeedFolder } from "./feed-folder.ts";
import { addressOf, figure, withFeedsInEachBrowser } from "./feed-stand.ts";
import { makeDue, readRequests, readStates, ringAlarm } from "./stored-feeds.ts";

const HOSTS = ["first.example", "second.example"] as const;
const PAGES = 50;

/** What browsers ask for by themselves. */
const OF_THE_BROWSER =
  /\.(googleapis|google|gstatic|gvt1|mozilla|firefox|mozgcp|digicert)\.(com|net|org)(:443)?$/;

withFeedsInEachBrowser(HOSTS, (stand) => {
  const feeds: FeedFolder[] = [];

  beforeAll(async () => {
    for (const host of HOSTS) {
      const feed = await stand.makeFeed(host, `Index of ${host}`);
      await feed.publish(figure(411));
      await stand.options.subscribe(addressOf(host, feed));
      await stand.options.untilText(`Index of ${host}`);
      feeds.push(feed);
    }
    await until(
      () => readStates(stand.options.page),
      (states) => states.filter(({ shown }) => shown).length === HOSTS.length,
      "both indexes are in",
    );
  });

  test("while 50 pages are read and two indexes are due, their files are all that is asked for", async () => {
    const { host, harness, pages, options } = stand;
    const visitor = await harness.open(`https://${HOSTS[0]}/feed.json`);
    await visitor.evaluate(() => {
      document.cookie = "visitor=1; path=/; secure; samesite=none; max-age=9999";
    });
    const before = { answered: host.answered().length, tunnel: host.tunnel.asked.length };
    const logged = (await readRequests(options.page)).length;
    await Promise.all(feeds.map((feed) => feed.publish(figure(412))));

    const page = await harness.browser.newPage();
    for (let read = 0; read < PAGES; read++) {
      const words = [CLAIM, FILLER, OTHER_CLAIM][read % 3];
      await page.goto(pages.make(articlePage({ body: `<p>${words}</p>` })), { waitUntil: "load" });
      if (read === 10) {
        await makeDue(options.page);
        await ringAlarm(options.page);
      }
    }
    await page.close();
    await visitor.close();
    await until(
      () => readStates(options.page),
      (states) => states.every(({ shown }) => shown?.head === 2),
      "both indexes are up to date",
    );

    // Firefox looks for an icon of the page on which the cookie was set.
    const answered = host
      .answered()
      .slice(before.answered)
      .filter(({ path }) => path !== "/favicon.ico");
    expect(answered.map(({ host, path }) => `${host}${path}`).toSorted()).toEqual(
      HOSTS.flatMap((name, i) => {
        const news = feeds[i]!.manifest().packs.find(({ from }) => from === 2)!;
        return [`${name}/feed.json`, `${name}/packs/${news.sha256}.gz`];
      }).toSorted(),
    );
    expect(answered.filter(({ cookie, referrer }) => cookie !== "" || referrer !== "")).toEqual([]);
    const tunnelled = host.tunnel.asked.slice(before.tunnel);
    const others = tunnelled.filter((asked) => !HOSTS.some((name) => asked === `${name}:443`));
    expect(others.filter((asked) => !OF_THE_BROWSER.test(asked))).toEqual([]);
    expect((await readRequests(options.page)).slice(logged)).toHaveLength(answered.length);
  });
});
