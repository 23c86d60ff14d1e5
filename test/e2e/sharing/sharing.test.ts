import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BrowserKind } from "../../../scripts/set-up/browser-places.ts";
import { articlePage, CLAIM } from "../article-page.ts";
import { until } from "../eventually.ts";
import { startFeedHost, type FeedHost } from "../feeds/feed-host.ts";
import { openFeedsPage } from "../feeds/feeds-page.ts";
import { startBrowser, waitForExtension, type Harness } from "../harness.ts";
import { openCard } from "../open-card.ts";
import { servePages, type PageServer } from "../serve-pages.ts";
import { flagClaim } from "./flag-claim.ts";
import { startIndexService, type IndexService } from "./index-service.ts";
import { sitDown, type Person } from "./person.ts";

const NAME = "Two desks";
const HOST = "index.example";
const FIGURE = "4,321";

let pages: PageServer;
let host: FeedHost;
let service: IndexService;
/** The author, the moderator, and a reader who only subscribes. */
let a: Person;
let b: Person;
let c: Harness;
const browsers: Harness[] = [];

/** What Firefox asks about permissions is answered in `consent.test.ts`: here all is granted. */
const GRANTING = { "extensions.webextOptionalPermissionPrompts": false };

async function start(kind: BrowserKind): Promise<Harness> {
  const harness = await startBrowser(kind, { tunnel: host.tunnel.port, preferences: GRANTING });
  browsers.push(harness);
  await waitForExtension(harness, pages.make(articlePage()));
  return harness;
}

beforeAll(async () => {
  [pages, host] = await Promise.all([servePages(), startFeedHost([HOST])]);
  const feedDir = join(host.folderOf(HOST), "public");
  service = await startIndexService({ name: NAME, feedDir, feedUrl: `https://${HOST}` });
  a = await sitDown(await start("chromium"));
  b = await sitDown(await start("firefox"));
  c = await start("firefox");
}, 120_000);
afterAll(async () => {
  await Promise.all(browsers.map((harness) => harness.close()));
  await service?.close();
  await host?.close();
  await pages?.close();
});

/** What the card of the article's claim says to the subscriber. */
async function readCard(): Promise<string> {
  const page = await c.open(pages.make(articlePage()));
  const { card } = await openCard(c, page);
  await page.close();
  return card ?? "";
}

/** Asks the service until the row of the record says so. */
async function untilRow(words: string): Promise<void> {
  await until(
    async () => {
      await a.press("Ask how things stand");
      return a.text();
    },
    (text) => text.includes(words),
    words,
  );
}

test("A flags and shares, B publishes, C sees A's figure; A has it erased, and C no longer does", async () => {
  const article = await a.harness.open(pages.make(articlePage()));
  await flagClaim(a, article, CLAIM);
  await a.page.locator("input[inputmode=numeric]").fill("4321");
  await a.press("Sign");
  await a.makeKey("Salma");
  await a.untilText("Signed · ");
  await a.join(service.inviteMember());
  await a.untilText("You take part as Salma.");
  await a.press("Share");
  await a.untilText(`Share with ${NAME}?`, "Never sent: drafts");
  await a.press("Agree and share");
  await a.untilText("Sent · ");

  await b.makeKey("Omar");
  await b.join(service.moderatorInvitation);
  await b.untilText("You are a moderator, as Omar.");
  await b.openQueue();
  // The words of the article say 399: that is for the moderator to see.
  await b.untilText("1 record waits", `counted ${FIGURE} violations`, "From Salma", CLAIM);
  await b.press("Reject");
  await b.untilText("A rejection needs a reason.");
  await b.press("Publish");
  await b.untilText("Nothing waits for a decision.");
  await untilRow("Published · ");

  const before = await readCard();
  expect(before).not.toContain(FIGURE);
  const feeds = await openFeedsPage(c);
  await feeds.subscribe(await a.page.$eval(".wc-joined", feedAddressIn));
  await feeds.untilText("1 record", "Updated:");
  expect(await readCard()).toContain(FIGURE);

  await a.press("Take back");
  await a.page.locator(".wc-erase input").click();
  await a.press("Take back");
  await a.untilText("Taken back · ");
  await until(
    async () => {
      await feeds.update(NAME);
      return readCard();
    },
    (card) => !card.includes(FIGURE),
    "the figure is gone from the subscriber's card",
  );
}, 180_000);

/** Runs in the page. */
function feedAddressIn(joined: Element): string {
  return /https:\S+#key=[0-9a-f]+/.exec(joined.textContent)![0];
}
