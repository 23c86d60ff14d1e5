import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findUnreachable, findViolations } from "../accessibility.ts";
import { articlePage, CLAIM } from "../article-page.ts";
import { preferScheme, rest } from "../emulate.ts";
import { startBrowser, waitForExtension, type Harness } from "../harness.ts";
import { servePages, type PageServer } from "../serve-pages.ts";
import { flagClaim } from "./flag-claim.ts";
import { startIndexService, type IndexService } from "./index-service.ts";
import { sitDown, type Person } from "./person.ts";

const NAME = "Two desks";
let pages: PageServer;
let service: IndexService;
let profile: string;
let harness: Harness;
let person: Person;

async function start(): Promise<void> {
  harness = await startBrowser("chromium", { profile });
  await waitForExtension(harness, pages.make(articlePage()));
  person = await sitDown(harness);
}

/** Without any warning, as when the power goes. */
async function killBrowser(): Promise<void> {
  const process = harness.browser.process()!;
  const ended = once(process, "exit");
  process.kill("SIGKILL");
  await ended;
}

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), "whocounts-outbox-"));
  pages = await servePages();
  service = await startIndexService({ name: NAME });
  await start();
}, 90_000);
afterAll(async () => {
  await harness?.close();
  await service?.close();
  await pages?.close();
});

/** Nothing that a screen reader, a keyboard or a small window could not cope with. */
async function expectUsable(): Promise<void> {
  const { page } = person;
  await rest(page);
  expect(await findViolations(page)).toEqual([]);
  await preferScheme(page, "chromium", "dark");
  await rest(page);
  expect(await findViolations(page)).toEqual([]);
  await preferScheme(page, "chromium", "light");
  await page.setViewport({ width: 320, height: 900 });
  await rest(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.setViewport({ width: 1280, height: 800 });
}

test("a record that is shared while the service is down outlives the browser, and is sent later", async () => {
  await person.makeKey("Omar");
  await person.join(service.moderatorInvitation);
  await expectUsable();
  const article = await harness.open(pages.make(articlePage()));
  await flagClaim(person, article, CLAIM);
  await person.press("Sign");
  await person.untilText("Signed · ");

  await service.stop();
  await person.press("Share");
  await person.untilText(`Share with ${NAME}?`);
  await expectUsable();
  await person.press("Agree and share");
  await person.untilText("The service cannot be reached.", "Next try:");
  await expectUsable();
  await killBrowser();

  await start();
  await person.untilText("Waiting to be sent · ", "The service cannot be reached.");
  await service.start();
  await person.press("Try now");
  expect(await person.untilText("Sent · ")).not.toContain("cannot be reached");
}, 120_000);

test("nobody is offered to decide about a record of their own", async () => {
  await person.openQueue();
  await person.untilText("1 record waits", "This record is yours: somebody else decides.");
  expect(await person.page.$$("[data-ruling]")).toEqual([]);
  await expectUsable();
  expect(await findUnreachable(person.page)).toEqual([]);
});
