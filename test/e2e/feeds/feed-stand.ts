import { afterAll, beforeAll, describe } from "vitest";
import { BROWSER_KINDS, type BrowserKind } from "../../../scripts/set-up/browser-places.ts";
import type { ClaimRecord } from "../../../lib/core/record/claim-record.ts";
import { articlePage } from "../article-page.ts";
import { startBrowser, waitForExtension, type Harness, type StartOptions } from "../harness.ts";
import { servePages, type PageServer } from "../serve-pages.ts";
import { initFeed, type FeedFolder } from "./feed-folder.ts";
import { startFeedHost, type FeedHost } from "./feed-host.ts";
import { openFeedsPage, type FeedsPage } from "./feeds-page.ts";

/** A browser with the extension, a host with feeds, and the page on which they are added. */
export interface FeedStand {
  harness: Harness;
  pages: PageServer;
  host: FeedHost;
  options: FeedsPage;
  /** Makes a feed that stands at one of the hosts. */
  makeFeed(host: string, name: string): Promise<FeedFolder>;
  /** The text of the card of the article's claim. */
  readCard: () => Promise<string>;
}

/** Where a feed stands, with its fingerprint. */
export const addressOf = (host: string, { feed }: { feed: string }): string =>
  `https://${host}/#key=${feed}`;

/** A figure that is comparable with the claim of `articlePage`, and that no other index has. */
export const figure = (value: number): Partial<ClaimRecord> => ({
  value,
  claimant: "snhr",
  accused: ["syrian-government"],
});

/** Declares the same tests for Chromium and for Firefox, each with a host of its own. */
export function withFeedsInEachBrowser(
  hosts: readonly string[],
  declare: (stand: FeedStand) => void,
  /** What the browser starts with besides. */
  startWith?: (kind: BrowserKind) => StartOptions,
): void {
  describe.each(BROWSER_KINDS)("%s", (kind) => {
    const stand = {} as FeedStand;
    beforeAll(async () => {
      stand.pages = await servePages();
      stand.host = await startFeedHost(hosts);
      stand.harness = await startBrowser(kind, {
        tunnel: stand.host.tunnel.port,
        ...startWith?.(kind),
      });
      stand.makeFeed = (host, name) => initFeed(stand.host.folderOf(host), name);
      const article = stand.pages.make(articlePage());
      stand.readCard = () => readCard(stand.harness, article);
      await waitForExtension(stand.harness, article);
      stand.options = await openFeedsPage(stand.harness);
    });
    afterAll(async () => {
      await stand.harness?.close();
      await stand.host?.close();
      await stand.pages?.close();
    });
    declare(stand);
  });
}

async function readCard(harness: Harness, article: string): Promise<string> {
  const page = await harness.open(article);
  const { badges } = await harness.until(page, (layer) => layer?.badges[0]?.hidden === false);
  await page.mouse.click(badges[0]!.left + 8, badges[0]!.top + 8);
  const { card } = await harness.until(page, (layer) => layer?.card !== undefined);
  await page.close();
  return card ?? "";
}
