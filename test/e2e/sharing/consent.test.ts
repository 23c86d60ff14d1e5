import { afterAll, beforeAll, expect, test } from "vitest";
import { articlePage, CLAIM } from "../article-page.ts";
import { startBrowser, waitForExtension, type Harness } from "../harness.ts";
import { servePages, type PageServer } from "../serve-pages.ts";
import { answerFirefox, NO_DELAY } from "./answer-firefox.ts";
import { flagClaim } from "./flag-claim.ts";
import { startIndexService, type IndexService } from "./index-service.ts";
import { sitDown, type Person } from "./person.ts";

const NAME = "Two desks";
const REFUSED = "Nothing was sent.";

let pages: PageServer;
let service: IndexService;
let harness: Harness;
let person: Person;

beforeAll(async () => {
  pages = await servePages();
  service = await startIndexService({ name: NAME });
  harness = await startBrowser("firefox", { preferences: NO_DELAY });
  await waitForExtension(harness, pages.make(articlePage()));
  person = await sitDown(harness);
}, 90_000);
afterAll(async () => {
  await harness?.close();
  await service?.close();
  await pages?.close();
});

/** Requests of one kind that the service has answered, whatever it said. */
async function countRequests(route: string): Promise<number> {
  const address = new URL("/metrics", service.moderatorInvitation);
  const metrics = await (await fetch(address)).text();
  const counts = metrics.matchAll(/requests_total\{route="(.*?)",.*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, of, count]) => sum + (of === route ? Number(count) : 0), 0);
}

test("Firefox asks before a reader joins, for what joining sends; a no is believed", async () => {
  await person.makeKey("Omar");
  await person.fill("Invitation", service.moderatorInvitation);
  await person.press("Look at it");
  await person.untilText("Joining sends the invitation");
  await person.press("Join");
  const asked = await answerFirefox(person.page, "Deny");
  expect(asked).toContain("WhoCounts requests additional data collection");
  expect(asked).toContain("personally identifying information");
  expect(asked).not.toMatch(/website content|browsing activity/);
  await person.untilText(REFUSED);
  expect(await countRequests("POST /v1/members")).toBe(0);

  await person.press("Join");
  await answerFirefox(person.page, "Allow");
  await person.page.waitForSelector(".wc-joined");
  expect(await countRequests("POST /v1/members")).toBe(1);
}, 90_000);

test("it asks before the first record is shared, for what a record holds; a no is believed", async () => {
  const article = await harness.open(pages.make(articlePage()));
  await flagClaim(person, article, CLAIM);
  await person.press("Sign");
  await person.untilText("Signed · ");
  await person.press("Share");
  await person.untilText(`Share with ${NAME}?`);
  await person.press("Agree and share");
  const asked = await answerFirefox(person.page, "Deny");
  expect(asked).toMatch(/website content/);
  expect(asked).toMatch(/browsing activity/);
  expect(asked).not.toContain("personally identifying");
  expect(await person.untilText(REFUSED)).not.toContain("Waiting to be sent");
  expect(await countRequests("POST /v1/records")).toBe(0);

  await person.press("Agree and share");
  await answerFirefox(person.page, "Allow");
  await person.untilText("Sent · ");
  expect(await countRequests("POST /v1/records")).toBe(1);
}, 90_000);
