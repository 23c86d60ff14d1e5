import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { startBrowser, waitForExtension, type Harness } from "./harness.ts";
import { servePages, type PageServer } from "./serve-pages.ts";

/** Presses a button of the open card, known by its words. */
async function pressInCard(harness: Harness, page: Page, name: string): Promise<void> {
  const buttons = await harness.readRoot(page, (root) =>
    [...root.querySelectorAll("dialog button")].map((button) => {
      button.scrollIntoView({ block: "center" });
      const { left, top, width, height } = button.getBoundingClientRect();
      return { name: button.textContent, x: left + width / 2, y: top + height / 2 };
    }),
  );
  const at = buttons?.findIndex((button) => button.name === name) ?? -1;
  // Measured once more: the last button was scrolled into view after this one.
  await harness.readRoot(page, (root) => root.querySelector("dialog")?.scrollTo({ top: 99_999 }));
  const places = await harness.readRoot(page, (root) =>
    [...root.querySelectorAll("dialog button")].map((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }),
  );
  const place = places?.[at];
  if (!place) throw new Error(`no button "${name}" in the card`);
  await page.mouse.click(place.x, place.y);
}

async function openCard(harness: Harness, page: Page): Promise<void> {
  const { badges } = await harness.until(page, (layer) => layer?.badges[0]?.hidden === false);
  await page.bringToFront();
  await page.mouse.click(badges[0]!.left + 8, badges[0]!.top + 8);
  await harness.until(page, (layer) => layer?.card !== undefined);
}

/** What the context menu does, which no test can open: runs the script that reads the selection. */
async function flagSelection(article: Page, work: Page): Promise<Page> {
  const url = article.url();
  await work.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: ChromeApi }).chrome;
    const [tab] = await tabs.query({ url });
    await scripting.executeScript({ target: { tabId: tab!.id }, files: ["/flag.js"] });
  }, url);
  await work.waitForFunction(() => location.hash.startsWith("#draft="));
  await work.waitForSelector("form[aria-label='The claim']");
  return work;
}

const press = (work: Page, name: string): Promise<void> =>
  work.locator(`::-p-xpath(//button[normalize-space()="${name}"])`).click();

const rows = (work: Page): Promise<string[]> =>
  work.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".wc-work-row")].map((row) => row.innerText),
  );

const waitForRow = (work: Page, words: string): Promise<unknown> =>
  work.waitForFunction(
    (words) =>
      [...document.querySelectorAll<HTMLElement>(".wc-work-row")].some((row) =>
        row.innerText.includes(words),
      ),
    {},
    words,
  );

inEachBrowser((stand) => {
  test("a correction from the card is marked on the page at once as the reader's, and stays", async () => {
    const { harness, pages } = stand;
    const url = pages.make(articlePage());
    const page = await harness.open(url);
    await openCard(harness, page);
    await pressInCard(harness, page, "Correct");
    await harness.until(page, (layer) => /Flagged by you/.test(layer?.badges[0]?.label ?? ""));
    await page.close();
    const again = await harness.open(url);
    const { badges } = await harness.until(again, (layer) => layer?.badges[0]?.hidden === false);
    expect(badges.map(({ label }) => /Flagged by you/.test(label))).toEqual([true]);
    await again.close();
  });
});

/** Firefox lets no test into the pages of an extension: the forms are driven in Chromium. */
describe("My work in chromium", () => {
  let harness: Harness;
  let pages: PageServer;
  let downloads: string;

  beforeAll(async () => {
    downloads = await mkdtemp(join(tmpdir(), "whocounts-downloads-"));
    pages = await servePages();
    harness = await startBrowser("chromium");
    await waitForExtension(harness, pages.make(articlePage()));
  });
  afterAll(async () => {
    await harness?.close();
    await pages?.close();
    await rm(downloads, { recursive: true, force: true });
  });

  const address = (hash = ""): string => `chrome-extension://${harness.extension}/work.html${hash}`;

  async function openWork(): Promise<Page> {
    const work = await harness.open(address());
    const session = await work.createCDPSession();
    await session.send("Browser.setDownloadBehavior", {
      behavior: "allow",
      downloadPath: downloads,
    });
    return work;
  }

  async function download(name: RegExp): Promise<string> {
    for (let left = 50; left > 0; left--) {
      const found = (await readdir(downloads)).find((file) => name.test(file));
      if (found) return join(downloads, found);
      await sleep(100);
    }
    throw new Error(`no file ${name.source} was saved`);
  }

  test("flag, sign, revise, retract, export, back up; wipe the browser; restore: all is there", async () => {
    const article = await harness.open(pages.make(articlePage()));
    const work = await openWork();
    await article.bringToFront();
    await article.evaluate((claim) => {
      const paragraph = [...document.querySelectorAll("p")].find((p) => p.textContent === claim)!;
      getSelection()!.selectAllChildren(paragraph);
    }, CLAIM);
    await flagSelection(article, work);
    await harness.until(article, (layer) => /Flagged by you/.test(layer?.badges[0]?.label ?? ""));

    // A finished draft has its first button focused: one key ends the form.
    expect(await work.evaluate(() => document.activeElement?.textContent)).toBe("Done");
    await press(work, "Sign");
    await work.waitForFunction(() => document.activeElement?.closest(".wc-page-section"));
    await work.locator("input[type=password]").fill("four words nobody guesses");
    await press(work, "Make a key");
    await waitForRow(work, "Signed");

    await press(work, "Revise");
    await work.waitForSelector("form[aria-label='The claim']");
    await work.locator("input[inputmode=numeric]").fill("400");
    await press(work, "Sign");
    await waitForRow(work, "400 violations");
    await waitForRow(work, "Replaced by a later version");

    await press(work, "Export");
    const lines = (await readFile(await download(/\.jsonl$/), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line.slice(87)).value)).toEqual([399, 400]);

    await press(work, "Save a backup");
    const backup = await download(/whocounts-work-.*\.json$/);
    await press(work, "Take back");
    await press(work, "Take back");
    await waitForRow(work, "Taken back");
    const fingerprint = await work.$eval(".wc-fingerprint", (line) => line.textContent);

    await harness.close();
    harness = await startBrowser("chromium");
    await waitForExtension(harness, pages.make(articlePage()));
    const restored = await openWork();
    expect(await rows(restored)).toEqual([]);
    const input = await restored.$("input[accept='.json']");
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(backup);
    await waitForRow(restored, "400 violations");
    await waitForRow(restored, "Replaced by a later version");
    await restored
      .locator("input[autocomplete=current-password]")
      .fill("four words nobody guesses");
    await press(restored, "Use this key");
    await restored.waitForSelector(".wc-fingerprint");
    expect(await restored.$eval(".wc-fingerprint", (line) => line.textContent)).toBe(fingerprint);
  }, 90_000);
});

interface ChromeApi {
  tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    executeScript(what: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
}
