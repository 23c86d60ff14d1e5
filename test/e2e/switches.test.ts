import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM, FILLER, OTHER_CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { until, whileNothingHappens } from "./eventually.ts";
import {
  askTabState,
  countMessages,
  openExtensionPage,
  readToolbarCount,
  resetSettings,
  saveSettings,
} from "./extension-page.ts";

const hostOf = (url: string): string => new URL(url).host;

const QUIET = articlePage({ body: `<p>${FILLER}</p>` });

inEachBrowser((stand) => {
  let extension: Page;
  let page: Page | undefined;
  beforeAll(async () => {
    extension = await openExtensionPage(stand.harness);
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    await resetSettings(extension);
  });
  afterAll(() => extension?.close());

  const untilStatus = (url: string, status: string): Promise<unknown> =>
    until(
      () => askTabState(extension, url),
      (answer) => JSON.stringify(answer).includes(`"status":"${status}"`),
      `the popup says "${status}"`,
    );

  test("switching a site off takes everything away, and on brings it back", async () => {
    const url = stand.pages.make(articlePage());
    page = await stand.harness.open(url);
    await stand.harness.until(page, (layer) => layer?.badges.length === 1);
    await saveSettings(extension, { sitesOff: [hostOf(url)] });
    await stand.harness.until(page, (layer) => layer === undefined);
    const left = await page.evaluate(() => [
      document.adoptedStyleSheets.length,
      [...CSS.highlights.keys()].length,
      document.documentElement.children.length,
    ]);
    expect(left).toEqual([0, 0, 2]);
    await untilStatus(url, "off");
    await resetSettings(extension);
    await stand.harness.until(page, (layer) => layer?.badges.length === 1);
  });

  test("a page of a site that is off is left alone", async () => {
    const url = stand.pages.make(articlePage());
    await saveSettings(extension, { sitesOff: [hostOf(url)] });
    page = await stand.harness.open(url);
    await whileNothingHappens(1000);
    expect(await stand.harness.layer(page)).toBeUndefined();
  });

  test("a hidden truce is not marked", async () => {
    const url = stand.pages.make(articlePage());
    page = await stand.harness.open(url);
    await stand.harness.until(page, (layer) => layer?.badges.length === 1);
    await saveSettings(extension, { hiddenTruces: ["syria-2016-12"] });
    await stand.harness.until(page, (layer) => layer === undefined);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  });

  test("the popup lists the claims in reading order, and says when there are none", async () => {
    const body = `<p>${OTHER_CLAIM}</p><p>${CLAIM}</p>`;
    const url = stand.pages.make(articlePage({ body }));
    page = await stand.harness.open(url);
    await stand.harness.until(page, (layer) => layer?.badges.length === 2);
    await until(
      () => readToolbarCount(extension, url),
      (count) => count === "2",
      "the toolbar button counts the claims",
    );
    expect(await askTabState(extension, url)).toMatchObject({
      ok: true,
      value: {
        state: {
          status: "ready",
          page: { annotations: [{ mention: { value: 178 } }, { mention: { value: 399 } }] },
        },
        index: { claims: expect.any(Number), source: expect.any(String) },
      },
    });
    const quiet = stand.pages.make(QUIET);
    await page.goto(quiet);
    await untilStatus(quiet, "nothing-found");
  });

  test("a page without a truce word sends no message", async () => {
    const heard = await countMessages(extension);
    page = await stand.harness.open(stand.pages.make(QUIET));
    await whileNothingHappens(2000);
    expect(await heard()).toBe(0);
    await page.goto(stand.pages.make(articlePage()));
    await stand.harness.until(page, (layer) => layer?.badges.length === 1);
    await until(heard, (count) => count > 0, "a message of the page with a claim");
  });
});
